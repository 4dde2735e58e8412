package io.github.waymark.configuration.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReaderTest {

    private static final Map<String, String> SPRING = Map.of(
            "org/springframework/boot/context/properties/ConfigurationProperties.java",
            "package org.springframework.boot.context.properties; public @interface ConfigurationProperties {"
                    + " String value() default \"\"; String prefix() default \"\"; }",
            "org/springframework/beans/factory/annotation/Value.java",
            "package org.springframework.beans.factory.annotation; public @interface Value { String value(); }",
            "org/springframework/boot/autoconfigure/condition/ConditionalOnProperty.java",
            "package org.springframework.boot.autoconfigure.condition; public @interface ConditionalOnProperty {"
                    + " String prefix() default \"\"; String[] name() default {}; }",
            "org/springframework/core/env/Environment.java",
            "package org.springframework.core.env; public interface Environment { String getProperty(String key); }",
            "jakarta/validation/constraints/Min.java",
            "package jakarta.validation.constraints; public @interface Min { long value(); }");

    @TempDir
    private Path folder;

    // hard cases 13 and 23
    @Test
    void optionsOfOwnClassesAreReadWithoutMetadata() throws IOException {
        OptionModel model = compiled(Map.of("acme/ShopProperties.java", """
                package acme;
                import java.time.Duration;
                import java.util.*;
                import jakarta.validation.constraints.Min;
                import org.springframework.boot.context.properties.ConfigurationProperties;
                @ConfigurationProperties("shop.mail")
                public class ShopProperties extends Base {
                    @Min(5) private int maxSize;
                    private final Server server = new Server();
                    private final List<String> names = new ArrayList<>();
                    public enum Mode { FAST { int speed() { return 9; } }, SAFE { int speed() { return 1; } }; abstract int speed(); }
                    public void setMaxSize(int size) { maxSize = size; }
                    public void setMode(Mode mode) {}
                    public Server getServer() { return server; }
                    public List<String> getNames() { return names; }
                    public boolean isReady() { return true; }
                    public static class Server {
                        private Duration waitTime;
                        private Server self;
                        public void setWaitTime(Duration time) { waitTime = time; }
                        public void setURLPath(String path) {}
                        public Server getSelf() { return self; }
                    }
                }
                class Base { public void setInherited(String text) {} }
                """, "acme/Limits.java", """
                package acme;
                import org.springframework.boot.context.properties.ConfigurationProperties;
                @ConfigurationProperties(prefix = "shop.limits")
                public record Limits(int requests, java.util.Map<String, Integer> perUser) {}
                """));

        Option size = model.find("shop.mail.max-size").orElseThrow();
        assertEquals(Kind.INTEGER, size.type().kind());
        assertEquals(Optional.of("5"), size.min());
        assertEquals("acme.ShopProperties", size.origin().type());
        Option mode = model.find("shop.mail.mode").orElseThrow();
        assertEquals(
                List.of("FAST", "SAFE"),
                mode.choices().stream().map(choice -> choice.value()).toList());
        assertEquals(
                Kind.DURATION,
                model.find("shop.mail.server.wait-time").orElseThrow().type().kind());
        assertTrue(model.find("shop.mail.server.u-r-l-path").isPresent());
        assertTrue(model.find("shop.mail.inherited").isPresent());
        assertEquals(
                Kind.LIST, model.find("shop.mail.names").orElseThrow().type().kind());
        assertTrue(model.isOpen(model.canonical("shop.mail.server.self")), "a class that contains itself");
        assertTrue(model.find("shop.mail.ready").isEmpty());
        assertEquals(
                Kind.INTEGER,
                model.find("shop.limits.requests").orElseThrow().type().kind());
        assertEquals(
                Kind.MAP,
                model.find("shop.limits.per-user").orElseThrow().type().kind());
    }

    // hard case 7
    @Test
    void optionsOfABeanMethodAreKnown() throws IOException {
        OptionModel model = compiled(Map.of("acme/Config.java", """
                package acme;
                import org.springframework.boot.context.properties.ConfigurationProperties;
                public class Config {
                    @ConfigurationProperties("spring.datasource.todos") public Source todos() { return new Source(); }
                    public static class Source { public void setUrl(String url) {} }
                }
                """));

        assertTrue(model.find("spring.datasource.todos.url").isPresent());
    }

    /** As the master and the replica of RuoYi, which are pools of Druid. */
    @Test
    void whatABeanMethodMakesMayHaveMoreThanTheInterfaceThatItReturns() throws IOException {
        OptionModel model = compiled(Map.of("acme/Config.java", """
                package acme;
                import org.springframework.boot.context.properties.ConfigurationProperties;
                public class Config {
                    @ConfigurationProperties("spring.datasource.pool.master") public javax.sql.DataSource master() { return null; }
                    @ConfigurationProperties("spring.datasource.pool.replica") public Pool replica() { return null; }
                    public abstract static class Pool { public void setSize(int size) {} }
                }
                """));

        for (String prefix : List.of("spring.datasource.pool.master", "spring.datasource.pool.replica")) {
            assertTrue(model.isOpen(model.canonical(prefix)), prefix);
        }
        assertTrue(model.find("spring.datasource.pool.replica.size").isPresent());
        assertTrue(model.find("spring.datasource.pool.master.login-timeout").isEmpty(), "an interface has no state");
    }

    @Test
    void namesThatClassesMentionAreKnownButOwnNoOthers() throws IOException {
        OptionModel model = compiled(Map.of("acme/Service.java", """
                package acme;
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
                import org.springframework.core.env.Environment;
                @ConditionalOnProperty(prefix = "acme.jobs", name = {"enabled", "mode"})
                public class Service {
                    @Value("${acme.mail.port:${acme.port:25}}") private int port;
                    Service(@Value("#{'${acme.mail.hosts}'.split(',')}") String[] hosts, Environment environment) {
                        environment.getProperty("acme.mail.from");
                    }
                }
                """));

        for (String name : List.of(
                "acme.mail.port",
                "acme.port",
                "acme.mail.hosts",
                "acme.mail.from",
                "acme.jobs.enabled",
                "acme.jobs.mode")) {
            assertTrue(model.find(name).isPresent(), name);
        }
        assertFalse(model.isNamespace(model.canonical("acme.mail")));
        assertTrue(model.find("acme.mail.to").isEmpty());
    }

    /** As the jars of Spring AI 2.0.0-M1. */
    @Test
    void optionsOfAJarThatWasBuiltWithoutMetadataAreReadFromItsClasses() throws IOException {
        compiled(Map.of("acme/ChatProperties.java", """
                package acme;
                import org.springframework.boot.context.properties.ConfigurationProperties;
                @ConfigurationProperties("spring.ai.chat")
                public class ChatProperties {
                    public void setApiKey(String key) {}
                }
                """));
        ClassPathEntry jar = ClassPathEntry.jar(folder.resolve("classes"));
        try (ReadModel read = new ModelReader(new MetadataCache()).read(List.of(jar))) {
            assertTrue(read.model().find("spring.ai.chat.api-key").isEmpty(), "not a starter");
        }
        write(
                "classes/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                "acme.ChatConfiguration\n");
        try (ReadModel read = new ModelReader(new MetadataCache()).read(List.of(jar))) {
            assertTrue(read.model().find("spring.ai.chat.api-key").isPresent());
        }
        write("classes/META-INF/spring-configuration-metadata.json", "{\"properties\": []}");
        try (ReadModel read = new ModelReader(new MetadataCache()).read(List.of(jar))) {
            assertTrue(read.model().find("spring.ai.chat.api-key").isEmpty(), "its metadata is complete");
        }
    }

    // hard case 20
    @Test
    void ofAnotherVersionOfTheModelOfQuarkusOnlyThePrefixesAreRead() throws IOException {
        String doc = "META-INF/quarkus-config-doc/quarkus-config-";
        write(doc + "model-version", "2\n");
        write(
                doc + "model.json",
                "{\"configRoots\": [{\"prefix\": \"quarkus.mail\", \"items\": [{\"@class\": \"x.ConfigProperty\","
                        + " \"path\": {\"property\": \"quarkus.mail.host\"}}]}]}");
        try (ReadModel read = new ModelReader(new MetadataCache())
                .read(List.of(new ClassPathEntry("quarkus-core-4.0.0.jar", folder, false)))) {
            OptionModel model = read.model();

            assertEquals(Dialect.QUARKUS, model.dialect());
            assertTrue(model.find("quarkus.mail.host").isEmpty());
            assertTrue(model.isOpen(model.canonical("quarkus.mail")));
            assertEquals(
                    List.of("the version of the format is 2, and only 1 is known"),
                    read.faults().stream().map(MetadataFault::reason).toList());
        }
    }

    // Eight levels of ten options would be a hundred million.
    @Test
    void aTypeOfHelidonThatContainsItselfIsExpandedToALimitAndOpenBelow() throws IOException {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            options.append(i == 0 ? "" : ",").append("{\"key\": \"o").append(i).append("\", \"type\": \"x.A\"}");
        }
        write(
                "META-INF/helidon/config-metadata.json",
                "[{\"module\": \"m\", \"types\": [{\"type\": \"x.A\", \"prefix\": \"a\", \"standalone\": true, \"options\": ["
                        + options + "]}]}]");
        try (ReadModel read =
                new ModelReader(new MetadataCache()).read(List.of(new ClassPathEntry("helidon", folder, false)))) {
            OptionModel model = read.model();

            assertTrue(model.options().size() < 200_000, model.options().size() + " options");
            assertTrue(model.find("a.o9").isPresent());
            assertTrue(model.prefix(model.canonical("a.o9.o9.o9.o9.o9.o9.o9.o9.o9.o9.o9.x"))
                    .orElseThrow()
                    .option()
                    .orElseThrow()
                    .open());
        }
    }

    // A class of somebody else may have any signature.
    @Test
    void aTypeThatIsNestedWithoutEndIsReadToALimit() {
        assertEquals("java.util.List<java.lang.String>[]", TypeText.ofField("[Ljava/util/List<Ljava/lang/String;>;"));
        assertTrue(TypeText.ofField("[".repeat(60_000) + "I").length() < 1_000);
        assertTrue(TypeText.ofField("La<".repeat(20_000)).length() < 1_000);
    }

    // hard case 19
    @Test
    void aDamagedJarIsReportedAndTheOthersAreRead() throws IOException {
        Path damaged = folder.resolve("damaged-1.0.jar");
        Files.writeString(damaged, "no jar");
        write("META-INF/spring-configuration-metadata.json", "{\"properties\": [{\"name\": \"a.b\"}]}");
        try (ReadModel read = new ModelReader(new MetadataCache())
                .read(List.of(ClassPathEntry.jar(damaged), new ClassPathEntry("other", folder, false)))) {

            assertEquals(
                    List.of("damaged-1.0.jar"),
                    read.faults().stream().map(MetadataFault::where).toList());
            assertTrue(read.model().find("a.b").isPresent());
        }
    }

    // hard case 21
    @Test
    void aJarIsReadOncePerBuild() throws IOException {
        Path jar = folder.resolve("a.jar");
        Files.writeString(jar, "no jar");
        MetadataCache cache = new MetadataCache();
        int[] count = {0};
        for (int i = 0; i < 3; i++) {
            cache.get(jar, () -> {
                count[0]++;
                return new ReadMetadata(io.github.waymark.configuration.option.Declarations.NONE, List.of());
            });
        }

        assertEquals(1, count[0]);
    }

    // hard case 29
    @Test
    void patternsDependOnTheVersionOfTheFramework() {
        assertTrue(known("3.5.7", "management.endpoint.flowable.access"));
        assertFalse(known("3.3.1", "management.endpoint.flowable.access"));
        assertTrue(known("3.3.1", "management.endpoint.flowable.enabled"));
    }

    private static boolean known(String version, String name) {
        List<ClassPathEntry> jars = List.of("spring-boot", "spring-boot-actuator-autoconfigure").stream()
                .map(artifact -> ClassPathEntry.jar(Path.of(artifact + "-" + version + ".jar")))
                .toList();
        try (ReadModel read = new ModelReader(new MetadataCache()).read(jars)) {
            return read.model().find(name).isPresent();
        }
    }

    @Test
    void namesOfPropertiesAreThoseOfBoot() {
        assertEquals("max-size", PropertyName.kebab("maxSize"));
        assertEquals("u-r-l-path", PropertyName.kebab("URLPath"));
        assertEquals("a1-b", PropertyName.kebab("a1B"));
        assertEquals("x509-cert", PropertyName.kebab("X509Cert"));
        assertEquals("max-size", PropertyName.kebab("max_size"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private OptionModel compiled(Map<String, String> sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        for (Map<String, String> some : List.of(SPRING, sources)) {
            for (Map.Entry<String, String> source : some.entrySet()) {
                write("sources/" + source.getKey(), source.getValue());
                arguments.add(folder.resolve("sources/" + source.getKey()).toString());
            }
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        List<ClassPathEntry> classPath =
                List.of(ClassPathEntry.own("shop", classes), ClassPathEntry.jar(Path.of("spring-boot-3.5.7.jar")));
        try (ReadModel read = new ModelReader(new MetadataCache()).read(classPath)) {
            return read.model();
        }
    }
}
