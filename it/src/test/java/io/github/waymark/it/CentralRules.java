package io.github.waymark.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Maven Central requires of a POM, as its page "Requirements" lists it under "Sufficient Metadata". */
final class CentralRules {

    private static final Map<String, List<String>> DEMANDED = new LinkedHashMap<>();

    static {
        DEMANDED.put("coordinates", List.of("/project/groupId", "/project/artifactId", "/project/version"));
        DEMANDED.put("name", List.of("/project/name"));
        DEMANDED.put("description", List.of("/project/description"));
        DEMANDED.put("url", List.of("/project/url"));
        DEMANDED.put("licence", List.of("/project/licenses/license/name", "/project/licenses/license/url"));
        DEMANDED.put("developer", List.of("/project/developers/developer/name"));
        DEMANDED.put("scm", List.of("/project/scm/connection", "/project/scm/developerConnection", "/project/scm/url"));
    }

    private CentralRules() {}

    /** The requirements that a POM without a parent doesn't meet. */
    static List<String> missing(Pom pom) {
        List<String> missing = new ArrayList<>();
        DEMANDED.forEach((demand, paths) -> {
            for (String path : paths) {
                if (pom.text(path).isEmpty()) {
                    missing.add(demand + ": " + path);
                }
            }
        });
        if (pom.text("/project/version").endsWith("-SNAPSHOT")) {
            missing.add("coordinates: a release");
        }
        return missing;
    }
}
