// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.zhucan.platform.security.SystemWork;

/**
 * What anybody may ask of a certificate (公众查验). Unknown and mismatched get the same answer after the same work: one
 * look-up by index and one comparison that takes as long whatever it finds.
 */
@ApplicationScoped
class PublicCheck {

    private static final String WORK = "public-check";

    private final Certificates certificates;
    private final Clock clock;

    PublicCheck(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    PublicCheckView bySerial(String serial) {
        var found = SystemWork.call(WORK, () -> certificates.withSerial(serial.toUpperCase(Locale.ROOT)));
        return answer(found);
    }

    PublicCheckView byNumber(String number, String name) {
        var found = SystemWork.call(WORK, () -> certificates.withNumber(number.toUpperCase(Locale.ROOT)));
        var same = MessageDigest.isEqual(
                bytes(name.strip()), bytes(found.map(PublicRecord::name).orElse("")));
        return answer(found.filter(certificate -> same));
    }

    private PublicCheckView answer(Optional<PublicRecord> found) {
        var today = LocalDate.now(clock);
        return found.map(certificate -> PublicCheckView.of(certificate, today)).orElse(PublicCheckView.UNKNOWN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
