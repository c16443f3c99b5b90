// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.clock;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clock on the wall, for time-outs, retention and {@code recorded_at}. A {@link java.time.Clock} without it is the
 * business clock (Asia/Shanghai), which decides dates, deadlines and ages and may be simulated.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface SystemTime {}
