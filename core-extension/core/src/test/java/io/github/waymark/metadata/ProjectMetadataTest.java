package io.github.waymark.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.metadata.MetadataElements.Element;
import io.github.waymark.pom.PomText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectMetadataTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/app.git,               https://github.com/acme/app,            GITHUB",
        "https://user:secret@github.com/acme/app,       https://github.com/acme/app,            GITHUB",
        "git@github.com:acme/app.git,                   https://github.com/acme/app,            GITHUB",
        "github.com:acme/app,                           https://github.com/acme/app,            GITHUB",
        "ssh://git@gitlab.com/group/sub/app.git,        https://gitlab.com/group/sub/app,       GITLAB",
        "ssh://git@gitlab.acme.org:2222/group/app.git,  https://gitlab.acme.org/group/app,      GITLAB",
        "https://gitlab.acme.org:8443/group/app.git/,   https://gitlab.acme.org:8443/group/app, GITLAB",
        "git@bitbucket.org:acme/app.git,                https://bitbucket.org/acme/app,         BITBUCKET",
        "https://codeberg.org/acme/app,                 https://codeberg.org/acme/app,          GITEA",
        "scm:git:https://github.com/acme/app.git,       https://github.com/acme/app,            GITHUB",
        "https://github.com/acme/app/tree/main/sub?q=1, https://github.com/acme/app,            GITHUB",
        "https://git.acme.org/scm/app.git,              https://git.acme.org/scm/app,           ''",
    })
    void anAddressIsReadInAllItsForms(String address, String web, String forge) {
        RemoteUrl remote = RemoteUrl.of(address).orElseThrow();

        assertEquals(web, remote.web());
        assertEquals(forge, remote.forge().map(Forge::name).orElse(""));
        assertFalse(remote.toString().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/srv/git/app.git",
                "../app",
                "file:///srv/git/app.git",
                "C:\\git\\app",
                "C:/git/app",
                "https://github.com",
                "",
                "ext::sh -c x",
                "https://host/a b<script>"
            })
    void whatNobodyElseCanReachIsNoRemote(String address) {
        assertEquals(Optional.empty(), RemoteUrl.of(address));
    }

    @Test
    void connectionsAreWhatScmUrlsWant() {
        RemoteUrl remote = RemoteUrl.of("git@github.com:acme/app.git").orElseThrow();

        assertEquals("scm:git:https://github.com/acme/app.git", remote.connection());
        assertEquals("scm:git:ssh://git@github.com/acme/app.git", remote.developerConnection());
        assertEquals("https://github.com/acme/app/issues", Forge.GITHUB.issues(remote.web()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# App\n\n[![Build](x.svg)](y)\n![logo](z.png)\n\nApp *does* [one thing](http://x) well.\nReally.\n\nMore.",
                "App\n===\n\n.. image:: x.svg\n   :alt: x\n\n|badge|\n\nApp *does* `one thing <http://x>`_ well.\nReally.\n\n* a list",
                "= App\n:toc:\n\nimage::x.png[]\n\nApp *does* http://x[one thing] well.\nReally.\n",
                "---\ntitle: x\n---\n<p align=center><img src=x></p>\n\n<!-- a\n\ncomment of words -->\n\nApp **does** one thing well. Really.",
            })
    void theDescriptionIsTheFirstParagraphOfText(String readme) {
        assertEquals(Optional.of("App does one thing well. Really."), Readme.firstParagraph(readme));
    }

    @Test
    void aTitleAloneDescribesNothing() {
        assertEquals(Optional.empty(), Readme.firstParagraph("# My application\n\n## Use\n\n- a list of things\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "Apache-2.0, '  Apache License\n  Version 2.0, January 2004\n http://www.apache.org/licenses/'",
        "MIT, 'Copyright Ada. Permission is hereby granted, free of charge, to any person. The above copyright notice and this permission notice shall be included in all copies.'",
        "BSD-3-Clause, 'Redistribution and use in source and binary forms, with or without modification. Neither the name of'",
        "BSD-2-Clause, 'Redistribution and use in source and binary forms, with or without modification.'",
        "GPL-3.0, '  GNU GENERAL PUBLIC LICENSE\n  Version 3, 29 June 2007'",
        "LGPL-2.1, '  GNU LESSER GENERAL PUBLIC LICENSE\n  Version 2.1, February 1999'",
        "EPL-2.0, 'Eclipse Public License - v 2.0'",
        "MPL-2.0, 'Mozilla Public License Version 2.0\n=====\n'",
        "EUPL-1.2, 'x SPDX-License-Identifier: EUPL-1.2 and more'",
        "'', 'All rights reserved.'",
    })
    void aLicenceIsRecognizedByItsText(String id, String text) {
        assertEquals(id, LicenseText.recognize(text).map(License::id).orElse(""));
    }

    @Test
    void ourOwnLicenceIsRecognized() throws Exception {
        Path file = Path.of("../../LICENSE");

        assertEquals(
                "Apache-2.0",
                LicenseText.recognize(Files.readString(file)).orElseThrow().id());
    }

    @Test
    void whatTheCheckoutKnowsCompletesAPom() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# App\n\nApp does one thing & does it <b>well</b>: é ${x}.\n");
        Files.writeString(folder.resolve("LICENSE"), "SPDX-License-Identifier: Apache-2.0\n");
        Files.writeString(
                folder.resolve("MAINTAINERS"), "Thanks to\n\n- Ada <ada@example.com>\n1. Zoë <zoe@example.com>\n");
        ProjectMetadata projectMetadata = ProjectMetadata.find(
                folder, Optional.empty(), Optional.empty(), Optional.of("https://github.com/acme/app"));
        MetadataElements completion = new MetadataElements(projectMetadata, "app");
        String pom = "<project>\r\n  <artifactId>app</artifactId>\r\n</project>\r\n";

        byte[] completed =
                PomText.extended(pom.getBytes(StandardCharsets.UTF_8), completion.xml(EnumSet.allOf(Element.class)));

        String text = new String(completed, StandardCharsets.UTF_8);
        assertTrue(text.contains("  <name>app</name>\r\n"), text);
        assertTrue(
                text.contains("<description>App does one thing &amp; does it well: &#233; $ {x}.</description>"), text);
        assertTrue(text.contains("<name>Zo&#235;</name>"), text);
        assertEquals(List.of(), completion.missing(EnumSet.allOf(Element.class)));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(completed));
        assertEquals(
                "the source archive's record",
                completion.origins(EnumSet.of(Element.SCM)).get(Element.SCM));
    }

    @Test
    void whatNobodyKnowsIsMissing() {
        ProjectMetadata projectMetadata =
                ProjectMetadata.find(folder, Optional.empty(), Optional.empty(), Optional.empty());
        MetadataElements completion = new MetadataElements(projectMetadata, "app");

        assertEquals(
                List.of(Element.DESCRIPTION, Element.URL, Element.LICENSES, Element.DEVELOPERS, Element.SCM),
                completion.missing(EnumSet.allOf(Element.class)));
        assertEquals("  <name>app</name>\n", completion.xml(EnumSet.allOf(Element.class)));
    }
}
