// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.zhucan.platform.problem.Refusal;

/** JSON is at most 1 MiB everywhere, also in a service that takes larger files and has raised the server's limit. */
@Provider
class JsonBodyLimit implements ReaderInterceptor {

    private static final int MEBIBYTE = 1 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            var bytes = context.getInputStream().readNBytes(MEBIBYTE + 1);
            if (bytes.length > MEBIBYTE) {
                throw new BodyTooLarge();
            }
            context.setInputStream(new ByteArrayInputStream(bytes));
        }
        return context.proceed();
    }

    static final class BodyTooLarge extends Refusal {
        BodyTooLarge() {
            super(Kind.TOO_LARGE, "body-too-large", "A JSON body has at most 1 MiB");
        }
    }
}
