package io.github.waymark.configuration.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.option.Deprecation.Severity;
import io.github.waymark.configuration.option.OptionType.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionModelTest {

    private static final Origin ONE = new Origin("one.jar", "one.json", "");
    private static final Origin TWO = new Origin("two.jar", "two.json", "");

    @Test
    void findsAnOptionInAnySpelling() {
        OptionModel model = model(option("server.max-size", "java.lang.Integer", ONE));

        assertEquals(
                "server.max-size", model.find("SERVER.maxSize").orElseThrow().name());
        assertTrue(model.find("server.max").isEmpty());
    }

    // hard case 1
    @Test
    void ofTwoJarsWithTheSameOptionTheFirstCountsUnlessItIsDeprecated() {
        Option old = option("a.b", "java.lang.String", ONE)
                .change()
                .deprecation(Optional.of(
                        new Deprecation(Severity.ERROR, Optional.empty(), Optional.empty(), Optional.empty())))
                .build();
        Option first = option("a.c", "java.lang.String", ONE);
        OptionModel model = OptionModel.of(
                Dialect.SPRING,
                List.of(
                        Declarations.of(List.of(old, first)),
                        Declarations.of(List.of(
                                option("a.b", "java.lang.String", TWO), option("a.c", "java.lang.String", TWO)))));

        assertEquals("two.jar", model.find("a.b").orElseThrow().origin().artifact());
        assertEquals("one.jar", model.find("a.c").orElseThrow().origin().artifact());
        assertEquals(4, model.options().size());
        assertEquals(2, model.declarations(model.canonical("a.b")).size());
    }

    @Test
    void theLongestDeclaredPrefixIsTheParent() {
        OptionModel model = model(
                option("logging.level", "java.util.Map<java.lang.String,java.lang.String>", ONE),
                option("logging.file.name", "java.lang.String", ONE));

        OptionModel.DeclaredPrefix prefix =
                model.prefix(model.canonical("logging.level.com.acme")).orElseThrow();
        assertEquals("logging.level", prefix.name().text());
        assertEquals(Kind.MAP, prefix.option().orElseThrow().type().kind());
        assertTrue(model.prefix(model.canonical("logging.file.path")).isEmpty());
        assertEquals(2, model.knownLength(model.canonical("logging.file.path")));
    }

    @Test
    void theKnownPrefixesOfANameStartWithTheLongest() {
        OptionModel model = model(option("logging.file.name", "java.lang.String", ONE));

        assertEquals(
                List.of("logging.file", "logging"),
                model.knownPrefixes(model.canonical("logging.file.path.and.more")).stream()
                        .map(CanonicalName::text)
                        .toList());
        assertEquals(
                List.of("logging.file", "logging"),
                model.knownPrefixes(model.canonical("logging.file.name")).stream()
                        .map(CanonicalName::text)
                        .toList());
        assertEquals(List.of(), model.knownPrefixes(model.canonical("server.port")));
    }

    // Metadata is a file of somebody else.
    @Test
    void anOptionMayHaveThousandsOfSegments() {
        String name = "a.b" + ".c".repeat(50_000);
        OptionModel model = model(option(name, "java.util.Map<java.lang.String,java.lang.String>", ONE));

        assertEquals(name, model.find(name).orElseThrow().name());
        assertEquals(1, model.below(model.canonical("a")).size());
        assertTrue(model.find(name + ".d").isEmpty());
    }

    @Test
    void starsInANameOfASettingAreOnlyStars() {
        OptionModel model = model(option("a" + ".*".repeat(900), "java.lang.String", ONE));

        assertTrue(model.find("a" + ".*".repeat(899)).isEmpty());
        assertTrue(model.find("a" + ".*".repeat(900)).isPresent());
    }

    @Test
    void aTypeThatIsNestedWithoutEndIsUnknown() {
        String nested = "java.util.Map<java.lang.String,".repeat(20_000);

        assertEquals(Kind.OPAQUE, OptionType.ofJava(nested + ">".repeat(20_000)).kind());
        assertEquals(Kind.OPAQUE, OptionType.ofJava("int" + "[]".repeat(20_000)).kind());
        assertTrue(OptionType.ofWord("list<".repeat(20_000) + "port" + ">".repeat(20_000))
                .isEmpty());
    }

    @Test
    void aSegmentInQuotesOrAStarStandsForAnyName() {
        OptionModel model = OptionModel.of(
                Dialect.QUARKUS,
                List.of(Declarations.of(List.of(option("quarkus.datasource.jdbc", "boolean", ONE)
                        .change()
                        .otherNames(List.of("quarkus.datasource.\"datasource-name\".jdbc"))
                        .build()))));

        assertTrue(model.find("quarkus.datasource.\"my.users\".jdbc").isPresent());
        assertTrue(model.find("quarkus.datasource.users.jdbc").isPresent());
        assertFalse(model.find("quarkus.datasource.users.jdbcc").isPresent());
    }

    @Test
    void typesOfJavaAreRead() {
        assertEquals(Kind.LIST, OptionType.ofJava("java.lang.String[]").kind());
        OptionType map = OptionType.ofJava("java.util.Map<java.lang.String,java.util.List<java.time.Duration>>");
        assertEquals(Kind.DURATION, map.element().element().kind());
        assertEquals("Map<String,List<Duration>>", map.shortName());
        assertEquals("Show", OptionType.ofJava("org.acme.Health$Show").shortName());
        assertEquals(Kind.STRING, OptionType.ofJava("java.lang.Character[]").kind(), "a password");
        assertEquals(Kind.LIST, OptionType.ofWord("list<port>").orElseThrow().kind());
        assertEquals(Optional.empty(), OptionType.ofWord("durations"));
    }

    private static Option option(String name, String type, Origin origin) {
        return Option.of(name, OptionType.ofJava(type), origin);
    }

    private static OptionModel model(Option... options) {
        return OptionModel.of(Dialect.SPRING, List.of(Declarations.of(List.of(options))));
    }
}
