package io.github.waymark.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedVersionTest {

    @TempDir
    private Path root;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void pom() throws Exception {
        Files.writeString(root.resolve("pom.xml"), "<project><version>${revision}</version></project>");
    }

    @Test
    void thePropertyComesFirstThenMavensOwnThenTheEnvironment() {
        environment.put("WAYMARK_VERSION", "3");
        assertEquals(Origin.ENVIRONMENT, stated().origin());

        properties.put("revision", "2");
        assertEquals(Origin.REVISION, stated().origin());

        properties.put("waymark.version", "1");
        assertEquals(Origin.PROPERTY, stated().origin());
        assertEquals("1", stated().version());
    }

    @Test
    void anEmptyVariableStatesNothing() {
        environment.put("WAYMARK_VERSION", "");

        assertEquals(
                Optional.empty(), StatedVersion.stated(inputs(), new CheckoutPoms(root).read(root.resolve("pom.xml"))));
    }

    @Test
    void revisionIsAboutSomethingElseWhereThePomDoesNotUseIt() throws Exception {
        Files.writeString(root.resolve("pom.xml"), "<project><version>0-SNAPSHOT</version></project>");
        properties.put("revision", "2");

        assertEquals(
                Optional.empty(), StatedVersion.stated(inputs(), new CheckoutPoms(root).read(root.resolve("pom.xml"))));
    }

    @Test
    void revisionIsComposedWithSha1AndChangelistAsInMaven() throws Exception {
        Files.writeString(
                root.resolve("pom.xml"),
                "<project><version>${revision}${sha1}${changelist}</version><properties><changelist>-SNAPSHOT</changelist>"
                        + "</properties></project>");
        properties.put("revision", "2.1");
        assertEquals("2.1-SNAPSHOT", stated().version());

        properties.put("changelist", "");
        properties.put("sha1", "-g1a2b3c4");
        assertEquals("2.1-g1a2b3c4", stated().version());
    }

    @Test
    void whatTheExtensionPublishedIsNoStatement() {
        properties.put("waymark.version", "1.2.1-SNAPSHOT");
        properties.put("waymark.origin", "GIT");

        assertEquals(
                Optional.empty(), StatedVersion.stated(inputs(), new CheckoutPoms(root).read(root.resolve("pom.xml"))));
    }

    @Test
    void aSnapshotIsNoRelease() {
        properties.put("waymark.version", "1.4-SNAPSHOT");

        assertFalse(stated().release());
        assertEquals("1.4.0", stated().target());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0/../../x", "1 0", "${revision}", "-1", "1.0\n", "[1,2)"})
    void whatCantBeAFolderCantBeAVersion(String version) {
        properties.put("waymark.version", version);

        ProblemException problem = assertThrows(ProblemException.class, this::stated);

        assertTrue(problem.getMessage().contains("-Dwaymark.version"), problem.getMessage());
    }

    @Test
    void aSourceArchiveRecordsItsVersion() throws Exception {
        Path record = root.resolve(".mvn/waymark-record.properties");
        assertEquals(Optional.empty(), StatedVersion.recorded(root, ""));

        Files.createDirectories(root.resolve(".mvn"));
        Files.writeString(record, "version=1.2.3\n");
        assertEquals("1.2.3", StatedVersion.recorded(root, "").orElseThrow().version());

        Files.writeString(record, "commit=1\n");
        ProblemException problem = assertThrows(ProblemException.class, () -> StatedVersion.recorded(root, ""));
        assertTrue(problem.getMessage().contains("no line version="), problem.getMessage());
    }

    private DerivedVersion stated() {
        return StatedVersion.stated(inputs(), new CheckoutPoms(root).read(root.resolve("pom.xml")))
                .orElseThrow();
    }

    private BuildInputs inputs() {
        return new BuildInputs(properties, environment, root);
    }
}
