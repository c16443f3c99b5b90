// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.zhucan.gateway.health.Dependencies.Found;

/**
 * What the gateway leans on, as a health check. It is a group of its own and no part of readiness: a gateway whose services
 * are away still tells its callers so.
 */
@HealthGroup("dependencies")
@ApplicationScoped
class DependencyCheck implements AsyncHealthCheck {

    private final Dependencies dependencies;

    DependencyCheck(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(
                        () -> dependencies.found().map(DependencyCheck::report).toCompletionStage());
    }

    private static HealthCheckResponse report(Iterable<Found> dependencies) {
        var report = HealthCheckResponse.named("dependencies").up();
        for (var dependency : dependencies) {
            report.withData(dependency.name(), dependency.up() ? "UP" : "DOWN");
            if (!dependency.up()) {
                report.down();
            }
        }
        return report.build();
    }
}
