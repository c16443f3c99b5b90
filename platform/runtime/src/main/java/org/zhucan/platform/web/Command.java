// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that changes something. It opens the one transaction of the request, takes the idempotency
 * key first, calls the method, flushes, renders its {@link Answer}, keeps the answer under the key, and commits.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Command {

    /** Whether the caller must send an {@code Idempotency-Key}. */
    @Nonbinding
    Key key() default Key.OPTIONAL;

    /** The statuses that the API document tells of a success; the {@link Answer} itself decides which. */
    @Nonbinding
    int[] status() default 200;

    /** How an {@code Idempotency-Key} is treated: honoured when sent, or asked for with 400. */
    enum Key {
        OPTIONAL,
        REQUIRED
    }
}
