package io.github.waymark.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    @Test
    void aListIsReadAsItIsWritten() {
        String text = """
                notes.maven -> notes, notes.render | maven
                notes.render -> notes.a.package.with.a.long.name, notes.another.package.with.a.long.name, notes.markup |
                    freemarker
                notes.text -> | gson
                """;

        assertEquals(text, Arrows.read(text).toString());
        assertEquals(
                new TreeSet<>(List.of("a -> b", "a -> c", "a -> | maven")),
                Arrows.read("a -> b,\n    c | maven\n").lines());
    }

    @Test
    void aCycleIsFound() {
        assertEquals(
                Optional.empty(), Arrows.read("a -> b, c\nb -> c, d\nc -> d\n").cycle());
        assertEquals(
                Optional.of(List.of("b", "c", "d", "b")),
                Arrows.read("a -> b\nb -> c\nc -> d\nd -> b\n").cycle());
    }

    @Test
    void aLibraryIsForbiddenOutsideOfItsPackages() {
        assertEquals(
                List.of("notes -> | freemarker", "notes -> | maven"),
                Arrows.read(
                                "notes -> | freemarker, gson, maven\nnotes.maven -> | maven\nnotes.render -> | freemarker\n")
                        .forbidden());
    }
}
