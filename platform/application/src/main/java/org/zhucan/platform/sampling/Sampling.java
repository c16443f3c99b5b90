// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.sampling;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which traces are recorded. None while there is nobody to send them to: ids are made and handed on all the same, at almost no cost.
 * Otherwise those that the caller records, and of those that begin here a share.
 */
class Sampling {

    @Produces
    @Singleton
    Sampler sampler(
            @ConfigProperty(name = "zhucan.traces.url") Optional<String> receiver,
            @ConfigProperty(name = "zhucan.traces.share") double share) {
        return receiver.isEmpty() ? Sampler.alwaysOff() : Sampler.parentBased(Sampler.traceIdRatioBased(share));
    }
}
