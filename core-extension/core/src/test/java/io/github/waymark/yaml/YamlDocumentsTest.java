package io.github.waymark.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import org.junit.jupiter.api.Test;

class YamlDocumentsTest {

    @Test
    void eachDocumentIsATreeWithPlacesOfTheFile() {
        YamlDocuments read = YamlDocuments.read("a: 1\n---\n# other\nb: \u00e4\n", "x.yml");

        assertEquals(2, read.documents().size());
        Tree.Mapping second = (Tree.Mapping) read.documents().get(1);
        assertEquals(new Place("x.yml", 4, 1), second.entries().get(0).place());
        assertEquals(new Place("x.yml", 4, 4), second.entries().get(0).value().place());
        assertEquals(20, second.entries().get(0).value().start());
    }

    @Test
    void aDocumentBeforeAFaultIsRead() {
        YamlDocuments read = YamlDocuments.read("a: 1\n---\n\tb: 2\n", "x.yml");

        assertEquals(1, read.documents().size());
        assertEquals(YamlFault.Kind.SYNTAX, read.faults().get(0).kind());
        assertEquals(3, read.faults().get(0).place().line());
    }

    @Test
    void aSingleDocumentAndAnEmptyFileAreRead() {
        assertEquals(1, YamlDocuments.read("a: 1\n", "x.yml").documents().size());
        assertTrue(YamlDocuments.read("", "x.yml").documents().isEmpty());
    }

    @Test
    void aTextOverTheLimitIsAFault() {
        YamlDocuments read = YamlDocuments.read("a".repeat(YamlFile.MAX_SIZE + 1), "x.yml");

        assertTrue(read.documents().isEmpty());
        assertEquals(YamlFault.Kind.UNSAFE, read.faults().get(0).kind());
    }
}
