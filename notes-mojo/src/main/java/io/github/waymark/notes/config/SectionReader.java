package io.github.waymark.notes.config;

import io.github.waymark.release.Section;
import io.github.waymark.settings.SettingReader;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the setting {@code sections} as reno does. Each section is {@code [id, title]} or {@code [id, title, level]}. */
final class SectionReader {

    private static final String SHAPE = "a list of [id, title] or [id, title, level], level 1 to 3";

    private final SettingReader settings;

    SectionReader(SettingReader settings) {
        this.settings = settings;
    }

    List<Section> sections() {
        Optional<Tree> value = settings.value("sections");
        if (value.isEmpty()) {
            return Section.STANDARD;
        }
        List<Section> sections = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        if (value.get() instanceof Tree.Items items) {
            for (Tree item : items.values()) {
                Optional<Section> section = Section.of(item);
                if (section.isEmpty() || !ids.add(section.get().id())) {
                    settings.addInvalid("sections", SHAPE + ", with unique ids", item.place());
                } else {
                    sections.add(section.get());
                }
            }
        } else {
            settings.addInvalid("sections", SHAPE);
        }
        return sections;
    }
}
