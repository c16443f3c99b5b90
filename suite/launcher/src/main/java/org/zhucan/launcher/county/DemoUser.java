// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.util.ArrayList;
import java.util.List;

/** Somebody who can log in to the demo. @param division 12 digits, @param org a hospital's or institution's code, or null */
public record DemoUser(String name, String role, String division, String org) {

    /** The roles that act for the whole county and need neither an organisation nor a person. */
    private static final List<String> COUNTY_ROLES = List.of(
            "resident",
            "helper",
            "township-clerk",
            "county-reviewer",
            "county-approver",
            "civil-affairs",
            "finance",
            "auditor",
            "administrator");

    public static String clerkOf(Division township) {
        return "township-clerk-" + township.shortCode();
    }

    public static String assessorAt(String hospital) {
        return "assessor-" + hospital;
    }

    public static String ofInstitution(String institution) {
        return "institution-" + institution;
    }

    /** Enters for the guardians of a township what they say. */
    public static String helperOf(Division township) {
        return "helper-" + township.shortCode();
    }

    /**
     * One per role for the county, named as the role; one clerk per township; one assessor per hospital. Where children
     * are trained, one per institution and one helper per township.
     */
    static List<DemoUser> of(CountyPack pack) {
        var county = pack.division();
        var users = new ArrayList<DemoUser>();
        COUNTY_ROLES.forEach(role -> users.add(new DemoUser(role, role, county, null)));
        var hospitals = pack.county().hospitals();
        users.add(new DemoUser("assessor", "assessor", county, hospitals.get(0).code()));
        pack.townships()
                .forEach(township ->
                        users.add(new DemoUser(clerkOf(township), "township-clerk", township.code(), null)));
        hospitals.forEach(
                hospital -> users.add(new DemoUser(assessorAt(hospital.code()), "assessor", county, hospital.code())));
        if (pack.phases().rehab() != null) {
            pack.phases()
                    .rehab()
                    .institutions()
                    .forEach(institution -> users.add(new DemoUser(
                            ofInstitution(institution.code()), "institution", county, institution.code())));
            pack.townships()
                    .forEach(township -> users.add(new DemoUser(helperOf(township), "helper", township.code(), null)));
        }
        return List.copyOf(users);
    }
}
