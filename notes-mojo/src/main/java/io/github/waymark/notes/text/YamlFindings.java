package io.github.waymark.notes.text;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFault;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;

/** Finds problems of a note at the level of YAML. */
final class YamlFindings {

    private final String path;
    private final String text;
    private final List<Finding> findings = new ArrayList<>();

    private YamlFindings(String path, String text) {
        this.path = path;
        this.text = text;
    }

    static List<Finding> of(String path, YamlFile file) {
        YamlFindings found = new YamlFindings(path, file.text());
        if (file.text().startsWith("\uFEFF")) {
            found.add(
                    NoteRule.BYTE_ORDER_MARK,
                    new Place(path, 1, 1),
                    "The file starts with a byte order mark",
                    "Save the file as UTF-8 without a byte order mark.");
        }
        found.lineEnds();
        found.conflictMarks();
        boolean conflict = found.findings.stream().anyMatch(one -> one.rule() == NoteRule.CONFLICT_MARK);
        for (YamlFault fault : file.faults()) {
            // The marks explain why the file isn't valid YAML, or why a section occurs twice.
            if (!conflict) {
                found.fault(fault);
            }
        }
        // Few notes have comments after texts.
        if (file.root().isPresent() && file.text().contains(" #")) {
            found.comments(file.root().get());
        }
        return found.findings;
    }

    /** In a text that follows a bar, the marks of a conflict are valid YAML. */
    private void conflictMarks() {
        if (!text.contains("<<<<<<<") && !text.contains(">>>>>>>")) {
            return;
        }
        int line = 1;
        for (String content : text.split("\n", -1)) {
            String start = content.strip();
            if (start.startsWith("<<<<<<< ") || start.startsWith(">>>>>>> ")) {
                add(
                        NoteRule.CONFLICT_MARK,
                        new Place(path, line, content.indexOf(start) + 1),
                        "The mark of a merge conflict '" + start.substring(0, 7) + "' is in the file",
                        "Keep the text that is right, and remove the marks.");
            }
            line++;
        }
    }

    private void lineEnds() {
        int carriageReturn = text.indexOf('\r');
        if (carriageReturn >= 0) {
            add(
                    NoteRule.LINE_ENDS,
                    new Place(path, lineOf(carriageReturn), 0),
                    "Lines end with carriage returns",
                    "Save the file with line feeds only; add `*.yaml text eol=lf` to .gitattributes.");
        }
    }

    private void fault(YamlFault fault) {
        String reason = fault.reason();
        switch (fault.kind()) {
            case SYNTAX, UNSAFE, ENCODING -> {
                NoteRule rule = fault.kind() == YamlFault.Kind.SYNTAX
                        ? NoteRule.YAML_SYNTAX
                        : fault.kind() == YamlFault.Kind.UNSAFE ? NoteRule.UNSAFE_YAML : NoteRule.NOT_UTF8;
                add(rule, fault.place(), "The file can't be read as YAML: " + reason, fault.fix());
            }
            case SECOND_DOCUMENT ->
                add(
                        NoteRule.SEVERAL_DOCUMENTS,
                        fault.place(),
                        "A second document starts here",
                        "Move it to a separate file; `mvn release-notes:new` creates one.");
            case NAME -> add(NoteRule.WRONG_TYPE, fault.place(), "The name of a section is not a text", fault.fix());
            case DUPLICATE ->
                add(NoteRule.DUPLICATE_KEY, fault.place(), reason + " here", "Move its entries below the first one.");
        }
    }

    /** YAML reads {@code - Fixes #7} as "Fixes", which is rarely intended. */
    private void comments(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                comments(entry.value());
            }
        } else if (tree instanceof Tree.Items items) {
            for (Tree item : items.values()) {
                comments(item);
            }
        } else if (tree instanceof Tree.Scalar scalar && !scalar.text().isEmpty()) {
            comment(scalar);
        }
    }

    private void comment(Tree.Scalar scalar) {
        int at = scalar.end();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean plain = !scalar.block() && "\"'".indexOf(text.charAt(scalar.start())) < 0;
        if (plain && at > scalar.end() && text.startsWith("#", at)) {
            int start = text.lastIndexOf('\n', at) + 1;
            add(
                    NoteRule.COMMENT,
                    new Place(path, lineOf(at), text.codePointCount(start, scalar.end()) + 2),
                    "The text after # is a comment and is not shown",
                    "If it belongs to the text, quote the text or put `|` before it.");
        }
    }

    private int lineOf(int position) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    private void add(NoteRule rule, Place place, String message, String fix) {
        findings.add(new Finding(rule, place, message, fix));
    }
}
