//! The words of lists, in the languages people keep them in: what headers and cells may say, and
//! what an exported list says.
//!
//! Case, accents, punctuation and plurals do not matter; `spelling` says how. Names of workloads and
//! associations are not here but in the program. Within a list of headers the plainer word stands
//! first: where two columns could be the same thing, the plainer one is it.

use super::column::Column;
use crate::rules::{Association, Licence};

/// The single words of a list of words.
pub(super) fn each(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split(',').map(str::trim_start)
}

/// Headers by what they mean.
pub(super) const HEADERS: &[(Column, &str)] = &[
    (Column::Customer, CUSTOMER),
    (Column::Workload, WORKLOAD),
    (Column::Users, USERS),
    (Column::Licence, LICENCE),
    (Column::Association, ASSOCIATION),
];

const CUSTOMER: &str = "Customer, Customer name, Client, Client name, End customer, Cliente, Nome do cliente, \
    Cliente final, Company, Company name, Empresa, Nome da empresa, Organisation, Organization, \
    Organisation name, Organization name, Organização, Nome da organização, Account, Account name, \
    Conta, Nome da conta, Tenant, Tenant name, Locatário, Nome do locatário, Razão social, \
    Nome fantasia, Name, Nome";

const WORKLOAD: &str = "Workload, Workload name, Carga de trabalho, Service, Service name, Serviço, Nome do serviço, \
    Product, Product name, Produto, Nome do produto, App, Application, Aplicativo, Aplicação";

pub(super) const USERS: &str = "Active users, Usuários ativos, Utilizadores ativos, Users active, Number of active users, \
    Número de usuários ativos, Quantidade de usuários ativos, Active user count, \
    Monthly active users, Usuários ativos mensais, MAU, Active entitlements, Entitlements, \
    Direitos ativos, Direitos, Users, User count, Number of users, Usuários, \
    Utilizadores, Número de usuários, Quantidade de usuários, Active seats, Seats, Assentos";

/// What may stand between a word for users and a workload's name, as [`fold`](crate::csv::spelling::fold)
/// leaves it.
pub(super) const BETWEEN: &str = "of, in, on, for, de, do, da, em, no, na";

const LICENCE: &str = "Licence, License, Licença, Licence type, License type, Tipo de licença, Licensing, \
    Licenciamento, Licence status, License status, Subscription type, Tipo de assinatura, \
    Paid or trial, Pago ou avaliação";

const ASSOCIATION: &str = "Association, Associação, Associations, Associações, Association type, Tipo de associação, \
    Partner association, Associação do parceiro, Relationship, Relationship type, \
    Partner relationship, Relação, Relacionamento, Tipo de relacionamento, Vínculo, \
    Tipo de vínculo, Vínculo do parceiro, Partner type, Tipo de parceiro, Partner role, \
    Papel do parceiro, Associated, Associado, Associada";

/// What cells say of licences.
pub(super) const LICENCES: &[(Licence, &str)] = &[
    (
        Licence::Paid,
        "paid, paid licence, paid license, paid subscription, pago, paga, licença paga, assinatura paga, \
    purchased, comprado, comprada, commercial, comercial, billed",
    ),
    (
        Licence::Trial,
        "trial, trial licence, trial license, trial subscription, free trial, on trial, avaliação, \
    licença de avaliação, assinatura de avaliação, versão de avaliação, em avaliação, \
    avaliação gratuita, evaluation, test, teste, período de teste, em teste",
    ),
];

/// What cells say of associations that the program does not name.
pub(super) const ASSOCIATIONS: &[(Association, &str)] = &[
    (
        Association::Any,
        "any, any of them, one of them, yes, associated, sim, qualquer, qualquer uma, \
    qualquer uma delas, uma delas, associado, associada, true, verdadeiro",
    ),
    (
        Association::None,
        "none, no, no association, not associated, nenhum, nenhuma, não, sem vínculo, sem associação, \
    nenhum vínculo, nenhuma associação, não associado, não associada, false, falso",
    ),
];

/// A language that an exported list is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// Brazilian Portuguese.
    PtBr,
}

/// What an exported list says, beside names of the program.
pub(super) struct Written {
    /// Headers: customer, workload, users, licence, association.
    pub headers: [&'static str; 5],
    pub paid: &'static str,
    pub trial: &'static str,
    pub any: &'static str,
    pub none: &'static str,
    /// What spreadsheets in that language take for a separator.
    pub separator: u8,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::PtBr];

    pub(super) const fn written(self) -> Written {
        match self {
            Self::En => Written {
                headers: ["Customer", "Workload", "Active users", "Licence", "Association"],
                paid: "paid",
                trial: "trial",
                any: "any",
                none: "none",
                separator: b',',
            },
            Self::PtBr => Written {
                headers: ["Cliente", "Carga de trabalho", "Usuários ativos", "Licença", "Associação"],
                paid: "paga",
                trial: "avaliação",
                any: "qualquer uma",
                none: "nenhuma",
                separator: b';',
            },
        }
    }
}
