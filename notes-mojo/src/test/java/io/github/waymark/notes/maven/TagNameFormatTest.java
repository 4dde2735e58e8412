package io.github.waymark.notes.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameFormatTest {

    @ParameterizedTest
    @CsvSource({
        "build_@{project.version}, build_1.2.3",
        "@{project.groupId}.@{project.artifactId}/@{project.version}, g.tool/1.2.3",
        "@{project.version}_ga, 1.2.3_ga",
        "t(@{releaseVersion}), t(1.2.3)",
    })
    void aTagOfThatNameIsARelease(String format, String tag) {
        TagPattern pattern =
                TagPattern.of(TagNameFormat.pattern(format, "g", "tool").orElseThrow());

        TagReading reading = pattern.read(tag);
        assertEquals("1.2.3", ((TagReading.Release) reading).version().text());
        assertTrue(pattern.read("other-1.2.3") instanceof TagReading.Unrelated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v@{project.version}", "@{project.artifactId}-@{project.version}", "no version", ""})
    void usualNamesNeedNoPatternOfTheirOwn(String format) {
        assertEquals(Optional.empty(), TagNameFormat.pattern(format, "g", "tool"));
    }

    @Test
    void withoutAPomNothingIsSet() {
        assertEquals(Optional.empty(), TagNameFormat.of(Optional.empty()));
    }
}
