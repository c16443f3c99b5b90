// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.quiet;

/** Something of a service that keeps it from being quiet, such as a file that has no answer yet; a CDI bean. */
public interface QuietPart {

    /** The member of the answer, in camelCase, such as {@code openFiles}. */
    String name();

    /** How many are open; the service is quiet at 0. */
    long open();
}
