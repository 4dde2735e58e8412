package io.github.waymark.matrix.command;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of substitutions in an environment.
 *
 * @param names the value of each name, {@code root} for <code>{root}</code>
 * @param variables the environment variables, for <code>{env:NAME}</code>
 * @param args the words for <code>{args}</code>; empty when none were given, so that the default applies
 * @param place what the texts belong to, for messages
 */
public record Substitutions(
        Map<String, String> names, Map<String, String> variables, Optional<List<String>> args, String place) {

    public Substitutions {
        Map<String, String> all = new TreeMap<>(names);
        all.put("/", File.separator);
        all.put(":", File.pathSeparator);
        names = Map.copyOf(all);
        variables = Map.copyOf(variables);
        args = args.map(List::copyOf);
    }

    /** The same values with other environment variables. */
    public Substitutions with(Map<String, String> others) {
        return new Substitutions(names, others, args, place);
    }

    /**
     * The text with its substitutions made.
     *
     * @throws ProblemException when a variable without a default is not set
     */
    public String text(String template) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : Template.parts(template)) {
            text.append(value(part));
        }
        return text.toString();
    }

    /** The words with their substitutions made; a word that is only <code>{args}</code> becomes any number of words. */
    public List<String> words(List<String> templates) {
        List<String> words = new ArrayList<>();
        for (String template : templates) {
            List<Template.Part> parts = Template.parts(template);
            if (parts.size() == 1 && parts.get(0).name().equals("args")) {
                words.addAll(given(parts.get(0)));
            } else {
                words.add(text(template));
            }
        }
        return List.copyOf(words);
    }

    private List<String> given(Template.Part part) {
        return args.orElseGet(() -> words(Template.words(part.rest())));
    }

    private String value(Template.Part part) {
        return switch (part.name()) {
            case "" -> part.rest();
            case "args" -> String.join(" ", given(part));
            case "env" -> variable(part);
            default -> names.getOrDefault(part.name(), "");
        };
    }

    private String variable(Template.Part part) {
        int colon = part.rest().indexOf(':');
        String name = colon < 0 ? part.rest() : part.rest().substring(0, colon);
        String value = variables.get(name);
        if (value != null) {
            return value;
        }
        if (colon < 0) {
            throw new ProblemException(new Problem(
                    "The environment variable " + name + " is not set.",
                    place,
                    "{env:" + name + "} has no default.",
                    "Set it, or write a default, which may be empty: {env:" + name + ":}."));
        }
        return text(part.rest().substring(colon + 1));
    }
}
