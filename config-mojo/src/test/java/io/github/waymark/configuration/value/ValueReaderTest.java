package io.github.waymark.configuration.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.configuration.value.ValueReading.Invalid;
import io.github.waymark.configuration.value.ValueReading.Undecided;
import io.github.waymark.configuration.value.ValueReading.Valid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueReaderTest {

    private static final Origin HERE = new Origin("x.jar", "x.json", "");

    private static Option option(String type) {
        OptionType known = OptionType.ofWord(type).orElseGet(() -> OptionType.ofJava(type));
        return Option.of("a.b", known, HERE);
    }

    private static ValueReading spring(String type, String text) {
        return ValueReader.of(Dialect.SPRING).read(option(type), text);
    }

    @Test
    void ofAPlaceholderOnlyTheDefaultIsRead() {
        assertEquals(new Valid("80"), spring("java.lang.Integer", "${PORT:80}"));
        assertInstanceOf(Invalid.class, spring("java.lang.Integer", "${PORT:80a}"));
        assertEquals(new Valid("80"), spring("java.lang.Integer", "${a:${b:80}}"));
        assertInstanceOf(Undecided.class, spring("java.lang.Integer", "${PORT}"));
        assertInstanceOf(Undecided.class, spring("java.lang.Integer", "8${PORT:x}"));
        assertInstanceOf(Undecided.class, spring("java.lang.Integer", "#{1 + 1}"));
        assertInstanceOf(Undecided.class, spring("java.lang.Integer", "${PORT"));
    }

    /** Hard case 27. */
    @Test
    void namesOfPlaceholdersMayDependOnProfiles() {
        assertEquals(
                List.of(new Placeholder("${prefix}.url", Optional.of("x:y"), true)),
                Placeholder.in("${${prefix}.url:x:y}"));
        assertEquals(
                List.of(new Placeholder("a", Optional.empty(), false), new Placeholder("b", Optional.of(""), false)),
                Placeholder.in("http://${a}/${b:}"));
    }

    @Test
    void listsAreReadByElement() {
        assertEquals(new Valid("[1, 2]"), spring("java.util.List<java.lang.Integer>", "1, 2"));
        assertEquals(
                new Invalid("a whole number from -2147483648 to 2147483647", "10"),
                spring("java.util.List<java.lang.Integer>", "1,x"));
        assertEquals(List.of("a,b", "c"), ValueReader.of(Dialect.QUARKUS).elements("a\\,b,c"));
    }

    @Test
    void aBareNumberHasTheUnitOfTheOption() {
        Option option = option("duration").change().unit(Optional.of("s")).build();

        assertEquals(new Valid("PT10S"), ValueReader.of(Dialect.SPRING).read(option, "10"));
        Option size = option("size").change().unit(Optional.of("MB")).build();
        assertEquals(new Valid("1048576B"), ValueReader.of(Dialect.SPRING).read(size, "1"));
    }

    @Test
    void choicesRangesAndPatternsRestrictAValue() {
        ValueReader plain = ValueReader.of(Dialect.PLAIN);
        Option food = option("string")
                .change()
                .choices(List.of(Choice.of("dry"), Choice.of("wet")))
                .closed(true)
                .build();
        Option interval = option("duration").change().min(Optional.of("1m")).build();
        Option count = option("integer")
                .change()
                .min(Optional.of("0"))
                .max(Optional.of("9"))
                .build();
        Option name = option("string").change().pattern(Optional.of("^[a-z]+$")).build();

        assertEquals(new Valid("dry"), plain.read(food, "dry"));
        assertEquals(new Invalid("one of dry, wet", "dry"), plain.read(food, "raw"));
        assertEquals(new Valid("PT1H"), plain.read(interval, "1h"));
        assertEquals(new Invalid("a duration of at least 1m", "1m"), plain.read(interval, "59s"));
        assertEquals(new Invalid("an integer of at least 0 and at most 9", "9"), plain.read(count, "10"));
        assertEquals(new Invalid("a text that matches ^[a-z]+$", ""), plain.read(name, "A"));
    }

    @Test
    void aPatternThatNeedsTooMuchTimeRefusesTheValue() {
        Option name =
                option("string").change().pattern(Optional.of("^a*a*a*a*a*a*$")).build();
        ValueReader plain = ValueReader.of(Dialect.PLAIN);

        assertEquals(new Valid("a".repeat(100)), plain.read(name, "a".repeat(100)));
        assertEquals(
                new Invalid("a text that can be compared with ^a*a*a*a*a*a*$ in a short time", ""),
                plain.read(name, "a".repeat(100) + "b"));
    }

    @Test
    void yamlsBooleansAreTheConstantsOnAndOff() {
        OptionType level = OptionType.ofJava("org.example.Level").asEnum();
        ValueReader reader = ValueReader.of(Dialect.SPRING);

        assertEquals(new Valid("OFF"), reader.read(level, List.of("INFO", "OFF"), Optional.empty(), "false"));
        assertInstanceOf(Invalid.class, reader.read(level, List.of("INFO"), Optional.empty(), "true"));
        assertInstanceOf(Undecided.class, reader.read(level, List.of(), Optional.empty(), "x"));
    }

    @Test
    void addressesAreReadWithoutANetwork() {
        assertEquals(new Valid("127.0.0.1"), spring("java.net.InetAddress", "127.0.0.1"));
        assertInstanceOf(Undecided.class, spring("java.net.InetAddress", "db.example.org"));
        assertInstanceOf(Invalid.class, spring("java.net.InetAddress", "1.2.3.256"));
        assertInstanceOf(Invalid.class, spring("java.net.InetAddress", "1::2::3"));
        assertInstanceOf(Invalid.class, spring("port", "65536"));
        assertEquals(new Valid("0"), spring("port", "0"));
    }

    @Test
    void numbersOfHugeLengthAreInvalid() {
        assertInstanceOf(Invalid.class, spring("java.lang.Long", "9".repeat(100_000)));
        assertInstanceOf(Invalid.class, spring("java.time.Duration", "9".repeat(100) + "s"));
        assertInstanceOf(Invalid.class, spring("org.springframework.util.unit.DataSize", "9".repeat(30) + "TB"));
    }

    @Test
    void micronautMayReadASizeAsANumber() {
        assertInstanceOf(Undecided.class, ValueReader.of(Dialect.MICRONAUT).read(option("java.lang.Long"), "10MB"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aDurationMayHaveThousandsOfParts(Dialect dialect) {
        String text = "1h2m".repeat(20_000);

        assertFalse(ValueReader.of(dialect).read(option("java.time.Duration"), text) instanceof Undecided);
    }
}
