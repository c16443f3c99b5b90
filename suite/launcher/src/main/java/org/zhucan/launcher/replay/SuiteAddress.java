// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a running suite is reached.
 *
 * @param gateway without a path, e.g. {@code http://127.0.0.1:8080}
 * @param services the names of the services behind it, as in {@code /api/v1/admin/{service}}
 * @param bankAnswers the folder into which the bank puts its result files
 */
public record SuiteAddress(URI gateway, List<String> services, Path bankAnswers) {}
