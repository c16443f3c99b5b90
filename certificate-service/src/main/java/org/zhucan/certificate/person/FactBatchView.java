// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import java.util.List;
import java.util.UUID;

/** What became of a list, row by row in its order. */
record FactBatchView(UUID id, List<FactResult> results) {}
