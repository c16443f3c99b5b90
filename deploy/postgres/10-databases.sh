#!/usr/bin/env bash
# Makes a database and its two roles for each service and for Keycloak. The postgres image calls it once, while its
# volume is still empty; the statements are the launcher's own, mounted beside it.
set -euo pipefail

statements=$(<"${ZHUCAN_DATABASE_SQL:-/zhucan/service-database.sql}")

# database NAME OWNER_PASSWORD APP_PASSWORD
database() {
    local text=$statements password
    for password in "$2" "$3"; do
        if [[ ! $password =~ ^[A-Za-z0-9_-]{16,}$ ]]; then
            echo "A password for the database $1 is shorter than 16 characters, or holds others than letters, digits," \
                "- and _." >&2
            exit 1
        fi
    done
    text=${text//'${database}'/$1}
    text=${text//'${owner}'/$1_owner}
    text=${text//'${ownerPassword}'/$2}
    text=${text//'${app}'/$1_app}
    text=${text//'${appPassword}'/$3}
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<<"$text"
}

database certificate "$ZHUCAN_CERTIFICATE_OWNER_PASSWORD" "$ZHUCAN_CERTIFICATE_APP_PASSWORD"
database subsidy "$ZHUCAN_SUBSIDY_OWNER_PASSWORD" "$ZHUCAN_SUBSIDY_APP_PASSWORD"
database rehab "$ZHUCAN_REHAB_OWNER_PASSWORD" "$ZHUCAN_REHAB_APP_PASSWORD"
database employment "$ZHUCAN_EMPLOYMENT_OWNER_PASSWORD" "$ZHUCAN_EMPLOYMENT_APP_PASSWORD"
# Keycloak works as its owner; the other role gets a password that nobody knows.
database keycloak "$ZHUCAN_KEYCLOAK_OWNER_PASSWORD" "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"
