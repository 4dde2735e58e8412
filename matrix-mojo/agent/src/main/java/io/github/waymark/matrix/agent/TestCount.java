package io.github.waymark.matrix.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the tests in the reports of a directory. */
final class TestCount {

    private static final XMLInputFactory FACTORY = factory();

    private int run;
    private int failed;
    private int skipped;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Reads the root elements of all {@code TEST-*.xml}; a file that isn't a report is ignored. */
    static TestCount in(Path folder) {
        TestCount count = new TestCount();
        if (!Files.isDirectory(folder)) {
            return count;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path file : files) {
                count.add(file);
            }
        } catch (IOException e) {
            return count;
        }
        return count;
    }

    private void add(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(stream);
            if (xml.nextTag() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("testsuite")) {
                run += number(xml, "tests");
                failed += number(xml, "failures") + number(xml, "errors");
                skipped += number(xml, "skipped");
            }
            xml.close();
        } catch (XMLStreamException e) {
            return;
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    int run() {
        return run;
    }

    int failed() {
        return failed;
    }

    int skipped() {
        return skipped;
    }
}
