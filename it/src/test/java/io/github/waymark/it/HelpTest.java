package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

/** What `mvn version:help -Ddetail` and the pages of the goals say, as it is in the descriptors of the plugins. */
class HelpTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** Trees in the POM; a property has one line. */
    private static final Set<String> TREES = Set.of(
            "java.util.Map",
            "org.codehaus.plexus.configuration.PlexusConfiguration",
            "org.codehaus.plexus.util.xml.Xpp3Dom");
    /**
     * The element of this name is part of the declared matrix, or another parameter of the goal ({@code from} of an announcement), and
     * `list` is the list itself.
     */
    private static final Set<String> OTHER_NAMES = Set.of(
            "matrix.env",
            "matrix.factors",
            "matrix.labels",
            "constraints.list",
            "constraints",
            "release-notes.mail.from",
            "release-notes.mail.to",
            "release-notes.mail.subject");

    /** The descriptor cuts it at the first brace that closes. */
    private static final Pattern CUT = Pattern.compile("\\{@code[^}]*<[^}]*\\{");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version-mojo",
                "notes-mojo",
                "matrix-mojo",
                "constraints-mojo",
                "releases-mojo",
                "entrypoints-mojo",
                "config-mojo"
            })
    void eachGoalAndParameterIsDescribedInWholeSentences(String module) {
        Pom descriptor = Pom.of(Ground.read(ROOT.resolve(module).resolve("target/classes/META-INF/maven/plugin.xml")));
        List<String> wrong = new ArrayList<>();
        int parameters = 0;
        for (Node mojo : descriptor.all("/plugin/mojos/mojo")) {
            String goal = Pom.text(mojo, "goal");
            checkText(goal, Pom.text(mojo, "description"), wrong);
            for (Node parameter : Pom.all(mojo, "parameters/parameter[editable='true']")) {
                parameters++;
                String name = Pom.text(parameter, "name");
                checkText(goal + " " + name, Pom.text(parameter, "description"), wrong);
                checkProperty(
                        goal + " " + name,
                        name,
                        Pom.text(mojo, "configuration/*[name()='" + name + "']"),
                        Pom.text(mojo, "configuration/*[name()='" + name + "']/@default-value"),
                        Pom.text(parameter, "type"),
                        wrong);
            }
        }

        assertEquals(List.of(), wrong);
        assertTrue(parameters > 20, "parameters: " + parameters);
    }

    /** An example may be the last line. */
    private static void checkText(String where, String description, List<String> wrong) {
        if (!description.endsWith(".") && !description.matches("(?s).+\\. mvn \\S.*")) {
            wrong.add(where + " is cut or missing: " + description);
        }
    }

    private static void checkProperty(
            String where, String name, String property, String byDefault, String type, List<String> wrong) {
        if (byDefault.contains("${env.")) {
            wrong.add(where + " has an environment variable as its default: " + byDefault);
        }
        if (property.isEmpty()) {
            if (!TREES.contains(type)) {
                wrong.add(where + " has no property, and is a " + type);
            }
            return;
        }
        String key = property.replaceAll("[${}]", "");
        if (!OTHER_NAMES.contains(key)
                && !key.substring(key.lastIndexOf('.') + 1).equals(name)) {
            wrong.add(where + " has the property " + key);
        }
    }

    /** {@code writeFile} of the base class logs the name of each file that it writes. */
    @Test
    void goalsNameTheFilesThatTheyWrite() {
        assertEquals(
                List.of(),
                goals().filter(file -> Ground.read(file).lines().anyMatch(HelpTest::writesWithoutName))
                        .toList());
    }

    @Test
    void noElementInADescriptionIsCut() {
        assertEquals(
                List.of(),
                goals().filter(file -> CUT.matcher(Ground.read(file)).find()).toList());
    }

    private static Stream<Path> goals() {
        return Pom.of(Ground.read(ROOT.resolve("pom.xml"))).all("//modules/module").stream()
                .flatMap(module -> Ground.below(
                        ROOT.resolve(module.getTextContent().strip()).resolve("src/main/java")))
                .filter(file -> file.toString().endsWith("Mojo.java") && Files.isRegularFile(file))
                .filter(file -> !file.endsWith("WaymarkMojo.java"));
    }

    private static boolean writesWithoutName(String line) {
        return line.contains("OutputFile.write(") && !line.contains("\"wrote \"");
    }
}
