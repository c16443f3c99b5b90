// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The public's door (公众查验): no token, and no more told than whether a certificate is good. */
@Path("/public")
@Tag(name = "public")
@PermitAll
class PublicCheckResource {

    private final PublicCheck check;

    PublicCheckResource(PublicCheck check) {
        this.check = check;
    }

    @GET
    @Path("certificates/{serial}")
    @Operation(operationId = "checkSerial", summary = "Check the serial of a scanned QR code (扫码查验)")
    public PublicCheckView bySerial(@RestPath String serial) {
        return check.bySerial(serial);
    }

    @POST
    @Path("certificate-checks")
    @Operation(operationId = "checkNumber", summary = "Check a number against the holder's name (证号与姓名核验)")
    public PublicCheckView byNumber(@Valid @NotNull CheckRequest request) {
        return check.byNumber(request.certificateNumber(), request.name());
    }

    /** @param certificateNumber the 20-digit number (残疾人证号) */
    record CheckRequest(
            @NotNull @Pattern(regexp = "[0-9]{17}[0-9Xx][1-7][1-4]")
            String certificateNumber,

            @NotBlank @Size(max = 100) String name) {
        @Override
        public String toString() {
            return "CheckRequest";
        }
    }
}
