// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.zhucan.gateway.health.Dependencies.Found;
import org.zhucan.gateway.problem.Problem;
import org.zhucan.gateway.problem.Problems;

/** The pages' templates; the build checks every name in them. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance portal(Frame frame, List<Found> parts, List<Integer> years);

    static native TemplateInstance bulletin(Frame frame, BulletinView bulletin);

    static native TemplateInstance figure(Frame frame, BulletinView bulletin, BulletinRow figure, SignIn signIn);

    static native TemplateInstance fault(Frame frame, Problem problem, Problems.Words words);
}
