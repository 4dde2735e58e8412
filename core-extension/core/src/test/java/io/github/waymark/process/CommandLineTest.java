package io.github.waymark.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void quotesKeepAnArgumentTogether() {
        assertEquals(
                List.of("-Xmx1g", "-Da=b c", "-Dd=e f", ""),
                CommandLine.split("  -Xmx1g \t\"-Da=b c\" -Dd='e f' ''  "));
        assertEquals(
                List.of("verify", "-Dname=two words", "-P", "", "a;b"),
                CommandLine.split("verify -Dname='two words'  -P \"\" a;b"));
        assertEquals(List.of(), CommandLine.split(" "));
    }

    @Test
    void whatAShellWouldInterpretIsQuotedForIt() {
        assertEquals(
                "mvn -Da=b/c '-Dd=e f' '$x' 'it'\\''s' '' '{args}'",
                CommandLine.forShell(List.of("mvn", "-Da=b/c", "-Dd=e f", "$x", "it's", "", "{args}")));
    }
}
