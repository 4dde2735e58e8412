package io.github.waymark.notes.maven;

import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.draft.NoteDraft;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Prompts for the parts of a new note that the command line does not set. */
final class NewNotePrompt {

    private final Optional<Prompt> prompt;

    /**
     * Creates a prompt.
     *
     * @param prompt empty if Maven does not run interactively
     */
    NewNotePrompt(Optional<Prompt> prompt) {
        this.prompt = prompt;
    }

    /** Prompts for what changed, in a few words. */
    String slug() throws IOException {
        if (prompt.isPresent()) {
            return prompt.get()
                    .ask("What changed, in a few words (becomes part of the file name)", "release-notes.slug");
        }
        throw new ProblemException(new Problem(
                "The note has no slug.",
                "release-notes.slug",
                "The slug is part of the name of the note's file.",
                "Run `mvn release-notes:new -Drelease-notes.slug=fix-login`."));
    }

    /**
     * Completes the content of the note. If the command line sets a section, there is no prompt: the entry can be empty, to be written
     * in an editor.
     *
     * @param given the content that the command line sets
     */
    NoteDraft.Content content(NoteDraft.Content given, NoteForm form) throws IOException {
        Optional<String> section = given.section();
        Optional<String> text = given.text();
        if (section.isEmpty() && prompt.isPresent()) {
            section = section(prompt.get(), form);
            if (text.isEmpty()) {
                text = Optional.of(prompt.get().ask("Text (empty to write it in the file)", "release-notes.text"));
            }
        }
        return new NoteDraft.Content(section, text.filter(words -> !words.isBlank()), given.issues(), given.modules());
    }

    /** Asks until the answer is a section, or empty; a wrong one must not lose what else was answered. */
    private static Optional<String> section(Prompt prompt, NoteForm form) throws IOException {
        List<String> keys = form.keys();
        String question = "Section (" + String.join(", ", keys) + ")";
        while (true) {
            String answer = prompt.ask(question, "release-notes.section");
            if (answer.isEmpty()
                    || keys.contains(answer)
                    || form.section(answer).isPresent()) {
                return Optional.of(answer).filter(word -> !word.isEmpty());
            }
            question = "'" + answer + "' is no section. Did you mean '" + NearestName.to(answer, keys) + "'? Section";
        }
    }
}
