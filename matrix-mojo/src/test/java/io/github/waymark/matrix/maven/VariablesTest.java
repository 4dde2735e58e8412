package io.github.waymark.matrix.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

/** Every option of every goal has an environment variable, as every option of tox has. */
class VariablesTest {

    @Test
    void everyPropertyHasAVariable() throws Exception {
        List<String> without = new ArrayList<>();
        int options = 0;
        for (Xpp3Dom goal : descriptor().getChild("mojos").getChildren()) {
            for (Xpp3Dom parameter : goal.getChild("configuration").getChildren()) {
                String property = String.valueOf(parameter.getValue());
                if (!property.startsWith("${matrix.")) {
                    continue;
                }
                options++;
                String variable = variable(property.substring(2, property.length() - 1));
                String byMaven = "${env." + variable + "}";
                if (!byMaven.equals(parameter.getAttribute("default-value"))
                        && !description(goal, parameter.getName()).contains(variable)) {
                    without.add(goal.getChild("goal").getValue() + ": " + variable);
                }
            }
        }
        assertEquals(List.of(), without);
        assertTrue(options > 100, "options: " + options);
    }

    @Test
    void theManualTellsTheRule() throws Exception {
        assertEquals("MATRIX_SKIP_MISSING", variable("matrix.skipMissing"));
        assertTrue(Files.readString(Path.of("../src/site/markdown/matrix.md")).contains("`MATRIX_SKIP_MISSING`"));
    }

    private static String variable(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String description(Xpp3Dom goal, String parameter) {
        for (Xpp3Dom one : goal.getChild("parameters").getChildren()) {
            if (one.getChild("name").getValue().equals(parameter)) {
                return one.getChild("description").getValue();
            }
        }
        return "";
    }

    /** What Maven knows of the plugin; it is made before the tests. */
    private static Xpp3Dom descriptor() throws Exception {
        try (var reader = Files.newBufferedReader(Path.of("target/classes/META-INF/maven/plugin.xml"))) {
            return Xpp3DomBuilder.build(reader);
        }
    }
}
