package io.github.waymark.notes.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleViewTest {

    private static final NoteForm FORM = ConfigReader.read(
                    Optional.empty(), Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()))
            .form();

    private static NoteText note(String yaml) {
        return NoteReader.read("n.yaml", YamlFile.read(yaml.getBytes(StandardCharsets.UTF_8), "n.yaml"), FORM);
    }

    private static String relativeTo(String module, String yaml) {
        return new ModuleView(module)
                .filter(note(yaml))
                .map(text -> text.prelude().map(prelude -> "p ").orElse("")
                        + text.sections().values().stream()
                                .flatMap(List::stream)
                                .map(entry -> entry.text())
                                .toList())
                .orElse("nothing");
    }

    @Test
    void entriesThatNameTheModuleOrNoneAreItsOwn() {
        String yaml = "prelude: p\nfixes:\n  - {text: a, modules: [web, lib]}\n  - {text: b, module: lib}\n  - c\n";

        assertEquals("p [a, b, c]", relativeTo("lib", yaml));
        assertEquals("p [a, c]", relativeTo("web", yaml));
        assertEquals("p [c]", relativeTo("bom", yaml));
    }

    @Test
    void aNoteThatIsAllAboutOthersIsLeftOut() {
        assertEquals("nothing", relativeTo("web", "module: lib\nprelude: p\nfixes: [a]\n"));
        assertEquals("p [a]", relativeTo("lib", "module: lib\nprelude: p\nfixes: [a]\n"));
        assertEquals("nothing", relativeTo("web", "fixes:\n  - {text: a, module: lib}\n"));
    }

    @Test
    void aMalformedNoteIsNotHidden() {
        assertEquals("[]", relativeTo("web", "fixes:\n  - a: b\n"));
    }

    @Test
    void aReleaseStaysWithoutNotesButWhatIsNotReleasedGoesWithThem() {
        Note note = new Note(NoteId.of("n.yaml"), "n.yaml", Note.State.COMMITTED);
        Release ahead = new Release(
                "1.0.0-1", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(note));
        Release released = new Release(
                "1.0.0", Optional.empty(), Optional.of("v1.0.0"), Optional.empty(), Optional.empty(), List.of(note));
        Scan scan = new Scan(
                Optional.empty(), Optional.empty(), List.of(ahead, released), Optional.of(released), List.of());

        Scan seen = new ModuleView("web").filter(scan, any -> note("module: lib\nfixes: [a]\n"));

        assertEquals(
                List.of("1.0.0"), seen.releases().stream().map(Release::name).toList());
        assertEquals(List.of(), seen.withNotes());
        assertEquals(Optional.of(released), seen.latest());
    }
}
