package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.constraint.source.ListForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The lists that the documentation shows are lists. */
class DocumentedListTest {

    private static final Path PAGE = Path.of("../../src/site/markdown/constraints.md");

    @Test
    void theTextIsRead() throws IOException {
        ListContent content = read("text");

        assertEquals("What we tested together. No guarantees of security.", content.header());
        assertEquals(6, content.items(Constraint.class).size());
        assertEquals(10, content.items().size());
        ConstraintList.of(content.items());
    }

    @Test
    void theYamlIsRead() throws IOException {
        ListContent content = read("yaml");

        assertEquals(
                "of the data team",
                content.items(Constraint.class).get(0).comments().comment());
        assertEquals(5, content.items().size());
    }

    private static ListContent read(String form) throws IOException {
        String page = Files.readString(PAGE);
        String start = "```" + form + " case=constraints-" + form + "\n";
        int from = page.indexOf(start) + start.length();
        String block = page.substring(from, page.indexOf("```", from));
        return ListForms.named(form).orElseThrow().read(block, "constraints.md").content();
    }
}
