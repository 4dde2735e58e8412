package io.github.waymark.configuration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.MetadataCache;
import io.github.waymark.configuration.source.ModelReader;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.finding.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that finds others by Nacos in one profile of its POM, and by Consul in another one; neither is active. */
class InactiveProfileRuleTest {

    private static final String NACOS = "com.alibaba.cloud:spring-cloud-starter-alibaba-nacos-discovery";
    private static final String SETTING = "spring.cloud.nacos.discovery.server-addr=localhost:8848\n";

    @TempDir
    private Path folder;

    private final List<ClassPathEntry> classPath = new ArrayList<>();
    private final List<InactiveProfile> profiles = new ArrayList<>();
    private final Map<String, ClassPathEntry> local = new TreeMap<>();
    private boolean complete = true;

    private ClassPathEntry jar(String name, String... options) {
        List<String> properties = new ArrayList<>();
        for (String option : options) {
            properties.add("{\"name\": \"" + option + "\", \"type\": \"java.lang.String\"}");
        }
        try {
            Path metadata = folder.resolve(name).resolve("META-INF/spring-configuration-metadata.json");
            Files.createDirectories(metadata.getParent());
            Files.writeString(metadata, "{\"properties\": [" + String.join(", ", properties) + "]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassPathEntry(name, folder.resolve(name), false);
    }

    private void framework() {
        classPath.add(jar("spring-boot-3.5.7.jar", "spring.application.name"));
        classPath.add(jar("spring-cloud-commons-4.3.0.jar", "spring.cloud.discovery.enabled"));
    }

    /** What the goal finds about the profiles; the local repository has only some of their jars. */
    private InactiveProfiles found() {
        return new InactiveProfiles() {
            @Override
            public List<InactiveProfile> all() {
                return profiles;
            }

            @Override
            public Optional<ProfileOptions> with(InactiveProfile profile) {
                List<ClassPathEntry> all = new ArrayList<>(classPath);
                ClassPathEntry more = local.get(profile.id());
                if (more == null) {
                    return Optional.empty();
                }
                all.add(more);
                return Optional.of(new ProfileOptions(new ModelReader(new MetadataCache()).read(all), complete));
            }
        };
    }

    private List<SettingFinding> check(String settings) {
        return check("application.properties", FileFormat.PROPERTIES, settings);
    }

    private List<SettingFinding> check(String name, FileFormat format, String settings) {
        ConfigurationFile file = ConfigurationFile.read(
                ConfigurationPath.named(Path.of(name), name, format, ""),
                settings.getBytes(StandardCharsets.UTF_8),
                Dialect.SPRING);
        try (ReadModel read = new ModelReader(new MetadataCache()).read(classPath)) {
            return new Validation(read, ValidationSettings.none(), found())
                    .check(List.of(file))
                    .findings();
        }
    }

    private SettingFinding single(String settings) {
        List<SettingFinding> findings = check(settings);
        assertEquals(1, findings.size(), () -> "findings: " + findings);
        assertEquals("CO03", findings.get(0).id());
        return findings.get(0);
    }

    @Test
    void withoutProfilesAnUnknownSettingIsAWarning() {
        framework();

        SettingFinding finding = single(SETTING);
        assertEquals(Level.WARN, finding.finding().level());
        assertEquals(
                "There is no option spring.cloud.nacos.discovery.server-addr",
                finding.finding().message());
    }

    @Test
    void anOptionOfAJarThatAnInactiveProfileAddsIsKnown() {
        framework();
        profiles.add(new InactiveProfile("nacos", List.of(NACOS), false));
        local.put("nacos", jar("nacos-discovery-2023.0.3.jar", "spring.cloud.nacos.discovery.server-addr"));

        assertEquals(List.of(), check(SETTING));
        assertEquals(
                List.of(),
                check("prod.env", FileFormat.ENVIRONMENT, "SPRING_CLOUD_NACOS_DISCOVERY_SERVER_ADDR=localhost\n"));
        SettingFinding unknown = single("spring.cloud.nacos.discovery.registered=true\n");
        assertEquals(
                "There is no option spring.cloud.nacos.discovery.registered",
                unknown.finding().message(),
                "what the jar doesn't have is reported");
        complete = false;
        assertEquals(
                "No jar on the class path reads spring.cloud.nacos.discovery.registered",
                single("spring.cloud.nacos.discovery.registered=true\n")
                        .finding()
                        .message(),
                "another jar of the profile may have it");
    }

    @Test
    void aDependencyWithTheNameOfTheSettingMakesTheFindingARemark() {
        framework();
        profiles.add(
                new InactiveProfile("consul", List.of("org.springframework.cloud:spring-cloud-starter-consul"), false));
        profiles.add(new InactiveProfile("nacos", List.of(NACOS), false));

        SettingFinding finding = single(SETTING);
        assertEquals(Level.INFO, finding.finding().level());
        assertEquals(
                "No jar on the class path reads spring.cloud.nacos.discovery.server-addr",
                finding.finding().message());
        assertEquals(
                "It may be an option of " + NACOS
                        + ", which the Maven profile nacos adds; the profile isn't active in this build.",
                finding.finding().why());
        assertEquals(
                "Run the build with -Pnacos to check the setting with the dependencies of the profile.",
                finding.finding().fix());

        profiles.remove(1);
        classPath.add(jar("nacos-discovery-2023.0.3.jar", "spring.cloud.nacos.discovery.server-addr"));
        assertEquals(List.of(), check(SETTING), "the fix that the message proposes");
    }

    @Test
    void otherDependenciesOfInactiveProfilesAreMentioned() {
        framework();
        profiles.add(new InactiveProfile("cloud", List.of("com.acme:platform"), false));

        SettingFinding one = single(SETTING);
        assertEquals(Level.WARN, one.finding().level());
        assertEquals(
                "No jar on the class path reads spring.cloud.nacos.discovery.server-addr",
                one.finding().message());
        assertEquals(
                "Below spring.cloud there is spring.cloud.discovery.enabled; nothing on the class path reads the setting."
                        + " The Maven profile cloud, which isn't active in this build, adds dependencies that may own it.",
                one.finding().why());
        assertEquals(
                "Remove the setting; or, if something reads it, list it in `known` of the section `config-options` in"
                        + " .mvn/waymark.yaml. Run the build with -Pcloud to check it with these dependencies.",
                one.finding().fix());

        profiles.add(new InactiveProfile("local", List.of("com.acme:local"), false));
        SettingFinding two = single(SETTING);
        assertEquals(
                "Below spring.cloud there is spring.cloud.discovery.enabled; nothing on the class path reads the setting."
                        + " The Maven profiles cloud and local, which aren't active in this build, add dependencies that may"
                        + " own it.",
                two.finding().why());
        profiles.clear();
        classPath.add(jar("platform-1.jar", "spring.cloud.nacos.discovery.server-addr"));
        assertEquals(List.of(), check(SETTING), "the fix that the message proposes");
    }

    @Test
    void librariesForTestsAreMentionedOnlyIfTheirNamesFit() {
        framework();
        profiles.add(new InactiveProfile("nativeTest", List.of("org.junit.platform:junit-platform-launcher"), true));
        assertEquals(
                "There is no option spring.cloud.nacos.discovery.server-addr",
                single(SETTING).finding().message());

        profiles.add(new InactiveProfile("it", List.of("org.acme:nacos-for-tests"), true));
        assertEquals(Level.INFO, single(SETTING).finding().level());
    }

    @Test
    void aMistypedSettingIsAnErrorAllTheSame() {
        framework();
        profiles.add(new InactiveProfile("cloud", List.of("com.acme:platform"), false));

        SettingFinding finding = single("spring.cloud.discovery.enbaled=true\n");
        assertEquals(Level.ERROR, finding.finding().level());
        assertEquals(
                "Did you mean spring.cloud.discovery.enabled? Rename the setting.",
                finding.finding().fix());
    }

    @Test
    void aMissingArtifactOfSpringBootFourMayBeOneOfAProfile() {
        classPath.add(jar("spring-boot-4.0.7.jar", "spring.application.name"));
        assertEquals(Level.WARN, single("spring.kafka.client-id=x\n").finding().level());

        profiles.add(
                new InactiveProfile("messages", List.of("org.springframework.boot:spring-boot-starter-kafka"), false));
        SettingFinding finding = single("spring.kafka.client-id=x\n");
        assertEquals(Level.INFO, finding.finding().level());
        assertEquals(
                "It may be an option of org.springframework.boot:spring-boot-starter-kafka, which the Maven profile"
                        + " messages adds; the profile isn't active in this build.",
                finding.finding().why());
    }
}
