package io.github.waymark.it;

import java.io.IOException;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The plugin versions of Waymark's own build, for sample projects: what it uses is at hand already. */
final class Pins {

    /** Elements {@code <plugin>}, for a POM's pluginManagement. */
    static final String PLUGINS = read();

    private Pins() {}

    private static String read() {
        StringWriter pins = new StringWriter();
        NodeList plugins = plugins();
        for (int i = 0; i < plugins.getLength(); i++) {
            Element plugin = (Element) plugins.item(i);
            String artifact = text(plugin, "artifactId");
            if (!text(plugin, "groupId").equals("org.apache.maven.plugins")) {
                continue;
            }
            pins.write("<plugin><artifactId>" + artifact + "</artifactId><version>" + text(plugin, "version")
                    + "</version></plugin>");
        }
        return pins.toString();
    }

    private static NodeList plugins() {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Ground.rootPom().toFile())
                    .getDocumentElement();
            Element management =
                    (Element) root.getElementsByTagName("pluginManagement").item(0);
            return management.getElementsByTagName("plugin");
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Waymark's root POM can't be read", e);
        }
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
