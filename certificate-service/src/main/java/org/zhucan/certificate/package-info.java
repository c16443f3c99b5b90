// SPDX-License-Identifier: Apache-2.0
/**
 * certificate-service owns every natural person the suite meets and takes a disability certificate (残疾人证) from the
 * application at the window to the register and its end. It announces persons, their facts, completed assessments and
 * certificates on {@code zhucan.certificate}, by ids and without personal data. It listens to no other service.
 */
package org.zhucan.certificate;
