// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.util.UUID;

/** Something with an id and a version; the version is what {@code ETag} and {@code If-Match} carry. */
public interface Versioned {

    UUID id();

    int version();
}
