package io.github.waymark.configuration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.MetadataCache;
import io.github.waymark.configuration.source.ModelReader;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.source.RealJars;
import io.github.waymark.finding.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With Spring Boot 4, the options of an artifact are known only if it is on the class path. */
class AbsentRuleTest {

    @TempDir
    private Path folder;

    private final List<String> artifacts = new ArrayList<>();

    /** An artifact on the class path, with an option. */
    private void add(String artifact, String option) {
        try {
            Path metadata = folder.resolve(artifact).resolve("META-INF/spring-configuration-metadata.json");
            Files.createDirectories(metadata.getParent());
            Files.writeString(
                    metadata, "{\"properties\": [{\"name\": \"" + option + "\", \"type\": \"java.lang.String\"}]}");
            artifacts.add(artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SettingFinding> check(String setting) {
        Path name = Path.of("application.properties");
        ConfigurationFile file = ConfigurationFile.read(
                ConfigurationPath.named(name, name.toString(), FileFormat.PROPERTIES, ""),
                (setting + "=x\n").getBytes(StandardCharsets.UTF_8),
                Dialect.SPRING);
        List<ClassPathEntry> classPath = new ArrayList<>();
        classPath.add(new ClassPathEntry("spring-boot-4.0.7.jar", folder, false));
        artifacts.forEach(artifact ->
                classPath.add(new ClassPathEntry(artifact + "-4.0.7.jar", folder.resolve(artifact), false)));
        try (ReadModel read = new ModelReader(new MetadataCache()).read(classPath)) {
            return new Validation(read, ValidationSettings.none())
                    .check(List.of(file))
                    .findings();
        }
    }

    private SettingFinding single(String setting) {
        List<SettingFinding> findings = check(setting);
        assertEquals(1, findings.size(), () -> "findings: " + findings);
        assertEquals("CO03", findings.get(0).id());
        assertEquals(Level.WARN, findings.get(0).finding().level());
        assertEquals(
                "No jar on the class path reads " + setting,
                findings.get(0).finding().message());
        return findings.get(0);
    }

    @Test
    void anOptionOfAMissingArtifactNamesIt() {
        SettingFinding finding = single("spring.kafka.client-id");

        assertEquals(
                "In Spring Boot 4.0.7, it is an option of spring-boot-kafka.",
                finding.finding().why());
        assertEquals(
                "Add the dependency spring-boot-kafka, or remove the setting.",
                finding.finding().fix());
        add("spring-boot-kafka", "spring.kafka.client-id");
        assertEquals(List.of(), check("spring.kafka.client-id"), "the fix that the message proposes");
    }

    @Test
    void theArtifactThatHasTheOptionIsNamedAndNotThatOfThePrefix() {
        assertEquals(
                "Add the dependency spring-boot-batch-jdbc, or remove the setting.",
                single("spring.batch.jdbc.table-prefix").finding().fix());
        assertEquals(
                "Add the dependency spring-boot-kafka, or remove the setting.",
                single("spring.kafka.properties[max.poll.records]").finding().fix(),
                "an entry of a map");
    }

    @Test
    void anOptionThatTheArtifactNoLongerHasIsToBeRemoved() {
        SettingFinding finding = single("spring.session.store-type");

        assertEquals(
                "Spring Boot 3 has no such option any more, and names no replacement.",
                finding.finding().why());
        assertEquals("Remove the setting.", finding.finding().fix());
        assertEquals(Optional.empty(), finding.replacement());
    }

    @Test
    void anOptionThatGotAnotherNameIsToBeRenamed() {
        SettingFinding finding = single("spring.session.redis.flush-mode");

        assertEquals(
                "The name is gone; Spring Boot 4.0.7 has spring.session.data.redis.flush-mode instead, an option of"
                        + " spring-boot-session-data-redis.",
                finding.finding().why());
        assertEquals(
                "Set spring.session.data.redis.flush-mode instead, and add the dependency spring-boot-session-data-redis;"
                        + " or remove the setting.",
                finding.finding().fix());
        add("spring-boot-session-data-redis", "spring.session.data.redis.flush-mode");
        assertEquals(List.of(), check(finding.replacement().orElseThrow()), "the fix that the message proposes");
    }

    @Test
    void aReplacementOnTheClassPathNeedsNoDependency() {
        add("spring-boot-web-server", "server.reactive.session.cookie.same-site");

        SettingFinding finding = single("spring.webflux.session.cookie.same-site");
        assertEquals(
                "Set server.reactive.session.cookie.same-site instead.",
                finding.finding().fix());
        assertEquals(List.of(), check("server.reactive.session.cookie.same-site"), "the fix that the message proposes");
    }

    @Test
    void aNameThatTheArtifactNeverHadIsNoReasonToAddIt() {
        assertEquals(
                "The options below spring.kafka are those of spring-boot-kafka, and none of them has this name in Spring"
                        + " Boot 4.0.7.",
                single("spring.kafka.certificates").finding().why());
        assertTrue(single("spring.kafka.certificates").finding().fix().startsWith("Remove the setting; or, if"));
        SettingFinding mistyped = single("spring.kafka.cleint-id");
        assertEquals(
                "Did you mean spring.kafka.client-id? Rename the setting, and add the dependency spring-boot-kafka.",
                mistyped.finding().fix());
        add("spring-boot-kafka", "spring.kafka.client-id");
        assertEquals(List.of(), check("spring.kafka.client-id"), "the fix that the message proposes");
    }

    @Test
    void theListHasTheOptionsOfTheJars() {
        OptionModel known = KnownOptions.read();
        try (ReadModel read = RealJars.model("boot40")) {
            for (Option option : known.options()) {
                String jar = option.origin().artifact() + "-4.0.7.jar";
                boolean there = RealJars.classPath("boot40").stream()
                        .anyMatch(entry -> entry.name().equals(jar));
                Optional<Option> real = read.model()
                        .find(option.name())
                        .filter(one -> one.origin().isDeclared());
                assertTrue(!there || option.deprecation().isPresent() || real.isPresent(), option.name());
                assertTrue(
                        real.isEmpty()
                                || real.get().isRemoved()
                                        == known.find(option.name())
                                                .orElseThrow()
                                                .isRemoved(),
                        () -> option.name() + " in " + real);
            }
        }
    }
}
