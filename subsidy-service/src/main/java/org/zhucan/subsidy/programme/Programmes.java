// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;

/** Programmes by code and day. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    /** The version that applies on the day, of each programme that such an event opens. */
    public List<Programme> openedBy(OpenedBy event, LocalDate day) {
        return list("""
                from Programme p
                where p.openedBy = ?1 and p.validFrom <= ?2 and (p.validTo is null or p.validTo >= ?2)
                and p.number = (select max(other.number) from Programme other where other.code = p.code
                    and other.validFrom <= ?2 and (other.validTo is null or other.validTo >= ?2))
                order by p.code
                """, event, day);
    }

    /** The version in force in the month, if it pays what other services decide. */
    public Optional<Programme> paidOnRequest(String code, YearMonth month) {
        return find(
                        "code = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?3) order by number desc",
                        code,
                        month.atEndOfMonth(),
                        month.atDay(1))
                .firstResultOptional()
                .filter(programme -> !programme.openedBy().decidedHere());
    }

    /** The latest version, whether in force or not. */
    public Programme require(String code) {
        return latest(code).orElseThrow(() -> new Unknown(code));
    }

    Optional<Programme> latest(String code) {
        return find("code = ?1 order by number desc", code).firstResultOptional();
    }

    List<Programme> latestOfEach() {
        return list("""
                from Programme p
                where p.number = (select max(other.number) from Programme other where other.code = p.code)
                order by p.code
                """);
    }

    static final class Unknown extends Refusal {
        Unknown(String code) {
            super(Kind.UNKNOWN, "programme-unknown", "No programme " + code);
        }
    }
}
