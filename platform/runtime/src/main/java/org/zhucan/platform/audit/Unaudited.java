// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Keeps an entity out of the trail: one that only mirrors what another service owns and audits. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unaudited {

    /** The reason, in one sentence. */
    String value();
}
