package io.github.waymark.notes.maven;

import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.config.Section;
import io.github.waymark.notes.draft.NoteDraft;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;

/** Asks what the command line has left open about a new note, where somebody is there to answer. */
final class NewNotePrompt {

    private final Optional<Prompt> prompt;

    /**
     * An interview.
     *
     * @param prompt empty where nobody may be asked, as in a batch
     */
    NewNotePrompt(Optional<Prompt> prompt) {
        this.prompt = prompt;
    }

    /** What changed, in a few words. */
    String slug() throws IOException {
        if (prompt.isPresent()) {
            return prompt.get()
                    .ask("What changed, in a few words (becomes a part of the file's name)", "release-notes.slug");
        }
        throw new ProblemException(new Problem(
                "The note has no slug.",
                "release-notes.slug",
                "It is a part of the file's name, and how people find the note among others.",
                "Run `mvn release-notes:new -Drelease-notes.slug=fix-login`."));
    }

    /**
     * What the note says. Where a section is given, nothing is asked: an empty entry is wanted, to be written in an editor.
     *
     * @param given what the command line says
     */
    NoteDraft.Content content(NoteDraft.Content given, NoteForm form) throws IOException {
        Optional<String> section = given.section();
        Optional<String> text = given.text();
        if (section.isEmpty() && prompt.isPresent()) {
            String ids =
                    String.join(", ", form.sections().stream().map(Section::id).toList());
            section = Optional.of(prompt.get().ask("Section (" + ids + ")", "release-notes.section"));
            if (text.isEmpty()) {
                text = Optional.of(prompt.get().ask("Text", "release-notes.text"));
            }
        }
        return new NoteDraft.Content(section, text.filter(words -> !words.isBlank()), given.issues(), given.modules());
    }
}
