// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.zhucan.platform.hash.Sha256;

/** Hashes the body of a request that carries an idempotency key, before it is read; bodies are small by limit. */
@Provider
class RequestBodyHash implements ReaderInterceptor {

    private final RequestBody body;

    RequestBodyHash(RequestBody body) {
        this.body = body;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().containsKey(IdempotencyKey.HEADER)) {
            var bytes = context.getInputStream().readAllBytes();
            body.hashedAs(Sha256.of(bytes));
            context.setInputStream(new ByteArrayInputStream(bytes));
        }
        return context.proceed();
    }
}
