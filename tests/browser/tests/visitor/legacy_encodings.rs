//! Lists that spreadsheets on Windows save in the encoding of a language, not in Unicode.

use anyhow::Context as _;
use browser_tests::{
    lists::{Encoding, Lists},
    visit::{
        Setting,
        list::{USERS, WORKLOAD, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use encoding_rs::{BIG5, EUC_KR, GB18030, SHIFT_JIS, WINDOWS_1251};

use crate::import::{FILE, OUTCOME, import, use_list};

/// Headings, a customer, and the encoding.
const LISTS: [(&str, &str, &encoding_rs::Encoding); 5] = [
    ("Клиент;Сервис;Активные пользователи", "Булочная «Ромашка»", WINDOWS_1251),
    ("顧客;ワークロード;アクティブ ユーザー数", "株式会社コントソ", SHIFT_JIS),
    ("고객;워크로드;활성 사용자", "서울 빵집", EUC_KR),
    ("客户;工作负载;活跃用户", "上海面包店", GB18030),
    ("客戶;工作負載;活躍使用者", "臺北麵包店", BIG5),
];

#[apply(story!)]
async fn headings_tell_the_encoding_on_an_english_page() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        for (header, customer, encoding) in LISTS {
            let text = format!("{header}\r\n{customer};Yammer;1500\r\n");
            let bytes = Encoding::Legacy(encoding).encode(&text)?;
            import(visit, &lists, "list.csv", bytes).await.context(encoding.name())?;
            visit.see_text(OUTCOME, "1 row is ready to import.").await.context(encoding.name())?;
            use_list(visit, &[customer]).await.context(encoding.name())?;
            visit.shows(&field(1, WORKLOAD), "yammer").await?;
            visit.shows(&field(1, USERS), "1500").await?;
            visit.press("undo").await?;
            visit.holds("users.yammer", "").await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn without_such_headings_it_is_the_one_of_the_page() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    for (folder, customer, encoding) in
        [("ja/", "株式会社コントソ", SHIFT_JIS), ("ru/", "Ромашка", WINDOWS_1251)]
    {
        let text = format!("Customer,Workload,Active users\r\n{customer},Yammer,1500\r\n");
        let bytes = Encoding::Legacy(encoding).encode(&text)?;
        visit(Setting::page(), async |visit| {
            visit.open(folder).await?;
            visit.press_for_chunk("import").await?;
            visit.choose_file(FILE, &lists.file("list.csv", &bytes)?).await?;
            visit.see_shown("[data-action=use-list]").await?;
            use_list(visit, &[customer]).await
        })
        .await
        .context(folder)?;
    }
    Ok(())
}
