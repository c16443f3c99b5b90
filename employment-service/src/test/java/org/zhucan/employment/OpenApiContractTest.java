// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.zhucan.platform.testing.OpenApiSnapshot;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class OpenApiContractTest extends OpenApiSnapshot {}
