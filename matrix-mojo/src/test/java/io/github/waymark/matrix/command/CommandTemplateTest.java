package io.github.waymark.matrix.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.matrix.command.CommandTemplate.Exit;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.CommandLine;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a line of a command becomes the words of a process. */
class CommandTemplateTest {

    private static final Map<String, String> NAMES = Map.of("root", "/my project", "name", "docs");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mvn javadoc:javadoc               | mvn,javadoc:javadoc",
                "java -Dx='a b' -cp \"c d\" A      | java,-Dx=a b,-cp,c d,A",
                "java -jar {root}/x.jar            | java,-jar,/my project/x.jar",
                "javadoc {args:-d out src}         | javadoc,-d,out,src",
                "javadoc {args}                    | javadoc",
                "jshell --env={name}               | jshell,--env=docs",
                "echo {env:NOBODY:a {name} b}      | echo,a docs b",
                "echo {env:NOBODY:}                | echo,",
                "echo {env:HOME}                   | echo,/home/me",
                "echo {a,b} {\"c\": 1} ${HOME} \\{name}   | echo,{a,b},{c:,1},${HOME},{name}",
                "echo a{/}b{:}c                    | echo,aSLASHbCOLONc",
            })
    void aLineIsSplitIntoWordsAndAValueNeverAddsOne(String line, String words) {
        String expected = words.replace("SLASH", File.separator).replace("COLON", File.pathSeparator);

        assertEquals(expected, String.join(",", words(line, null)));
    }

    @Test
    void theWordsOfTheCommandLineReplaceTheDefault() {
        assertEquals(List.of("javadoc", "-quiet", "a b"), words("javadoc {args:-d out}", List.of("-quiet", "a b")));
        assertEquals(List.of("javadoc"), words("javadoc {args:-d out}", List.of()));
        assertEquals(List.of("echo", "<-quiet a b>"), words("echo <{args}>", List.of("-quiet", "a b")));
    }

    @Test
    void aValueWithBlanksAndQuotesStaysOneWord() {
        Substitutions hostile =
                new Substitutions(Map.of("root", "a' b \" c; rm -rf {name} $(x)"), Map.of(), Optional.empty(), "test");

        assertEquals(
                List.of("ls", "a' b \" c; rm -rf {name} $(x)"),
                hostile.words(CommandTemplate.ofLine("ls {root}").words()));
    }

    @ParameterizedTest
    @CsvSource({"mvn x, ZERO", "-mvn x, ANY", "- mvn x, ANY", "! mvn x, NONZERO", "!mvn x, NONZERO"})
    void aMarkBeforeTheProgramIsForItsExitCode(String line, Exit exit) {
        CommandTemplate command = CommandTemplate.ofLine(line);

        assertEquals(exit, command.exit());
        assertEquals(List.of("mvn", "x"), command.words());
        assertEquals(exit != Exit.NONZERO, command.accepts(0));
        assertEquals(exit != Exit.ZERO, command.accepts(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "! "})
    void aCommandHasAProgram(String line) {
        assertThrows(IllegalArgumentException.class, () -> CommandTemplate.ofLine(line));
    }

    @Test
    void aQuoteIsClosed() {
        assertThrows(IllegalArgumentException.class, () -> CommandTemplate.ofLine("java -cp 'a b"));
    }

    @Test
    void aListOfWordsIsReadAsItWasWritten() {
        List<String> words = List.of("a b", "", "it's", "say \"x\"", "'\"'", "{args:c d}", "\t");

        assertEquals(words, CommandLine.split(CommandLine.join(words)));
        assertEquals(words, CommandTemplate.ofLine(CommandLine.join(words)).words());
    }

    @Test
    void aVariableWithoutValueOrDefaultIsNotSilentlyEmpty() {
        ProblemException e = assertThrows(ProblemException.class, () -> words("echo {env:NOBODY}", null));

        assertEquals(
                "Set it, or write a default, which may be empty: {env:NOBODY:}.",
                e.problems().get(0).fix());
        assertEquals(List.of("echo", ""), words("echo {env:NOBODY:}", null));
    }

    private static List<String> words(String line, @Nullable List<String> args) {
        Substitutions substitutions =
                new Substitutions(NAMES, Map.of("HOME", "/home/me"), Optional.ofNullable(args), "test");
        return substitutions.words(CommandTemplate.ofLine(line).words());
    }
}
