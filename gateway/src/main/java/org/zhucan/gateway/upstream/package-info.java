// SPDX-License-Identifier: Apache-2.0
/** The services behind the gateway: streaming both bodies over kept connections, with a plain word when one is away. */
package org.zhucan.gateway.upstream;
