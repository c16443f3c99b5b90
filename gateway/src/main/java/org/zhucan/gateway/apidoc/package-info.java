// SPDX-License-Identifier: Apache-2.0
/** One document of the whole API, made of the services' committed ones, and a page to read it. */
package org.zhucan.gateway.apidoc;
