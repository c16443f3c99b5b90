// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an import is given up. */
public record DiscardRequest(@NotBlank @Size(max = 500) String reason) {}
