// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucan.platform.problem.Refusal;

/**
 * Counts a body while it is read, since one that is sent in chunks announces no length. JSON is at most 1 MiB everywhere,
 * also in a service that takes larger files and has raised the server's limit.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR) // before the body is hashed, which reads it to the end
class ReadLimit implements ReaderInterceptor {

    private static final int MEBIBYTE = 1 << 20;

    private final long limit;
    private final int jsonLimit;

    ReadLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
        this.jsonLimit = (int) Math.min(MEBIBYTE, this.limit);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.getInputStream();
        context.setInputStream(
                MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())
                        ? new ByteArrayInputStream(json(body))
                        : new Counted(body, limit));
        return context.proceed();
    }

    private byte[] json(InputStream body) throws IOException {
        var bytes = body.readNBytes(jsonLimit + 1);
        if (bytes.length > jsonLimit) {
            throw new BodyTooLarge();
        }
        return bytes;
    }

    /** Breaks off with a refusal at the first byte beyond the limit. */
    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }
    }

    static final class BodyTooLarge extends Refusal {
        BodyTooLarge() {
            super(Kind.TOO_LARGE, "body-too-large", "The body is larger than the address takes");
        }
    }
}
