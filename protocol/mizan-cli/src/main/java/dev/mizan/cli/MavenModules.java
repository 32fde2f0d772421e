package dev.mizan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads which modules a {@code pom.xml} names. */
final class MavenModules {

    private static final int FARTHEST_ROOT = 6;

    private MavenModules() {}

    /** The folders of the modules that the project names itself, in its order; none without a readable POM. */
    static List<Path> of(Path project) {
        Path pom = project.resolve("pom.xml");
        if (!Files.isRegularFile(pom)) {
            return List.of();
        }
        List<Path> modules = new ArrayList<>();
        try {
            NodeList named = parser().parse(pom.toFile()).getElementsByTagName("module");
            for (int i = 0; i < named.getLength(); i++) {
                Path module =
                        project.resolve(named.item(i).getTextContent().strip()).normalize();
                modules.add(
                        Files.isDirectory(module)
                                ? module
                                : Optional.ofNullable(module.getParent()).orElse(module));
            }
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            return List.of();
        }
        return modules;
    }

    /** The outermost project above {@code module} whose build contains it; {@code module} itself if there is none. */
    static Path root(Path module) {
        Path root = module.toAbsolutePath().normalize();
        Path folder = root.getParent();
        for (int i = 0; i < FARTHEST_ROOT && folder != null; i++) {
            if (of(folder).contains(root)) {
                root = folder;
            }
            folder = folder.getParent();
        }
        return root;
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setExpandEntityReferences(false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder;
    }
}
