#!/bin/sh
# Installs what tests/hosting needs, where it is missing: the real servers and what measures them. Their packages would
# start them, for everybody to reach; here they are installed and not started.
set -eu

PATH="$PATH:/usr/sbin:/sbin"
missing=""
command -v nginx >/dev/null || missing="$missing nginx-light"
command -v caddy >/dev/null || missing="$missing caddy"
command -v wrk >/dev/null || missing="$missing wrk"
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || missing="$missing libnginx-mod-http-brotli-static"
if [ -z "$missing" ]; then exit 0; fi

# Debian's packages ask this file whether they may start anything. Who has one has decided already.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
fi
apt-get update -qq
# shellcheck disable=SC2086 # one word for each package
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
