package dev.mizan.processor.read;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum in the order of their declaration. The Eclipse compiler sorts those of enums that it reads
 * from class files by name, so for them the class file itself is asked.
 */
final class EnumConstants {

    private static final int ENUM_FLAG = 0x4000;

    private EnumConstants() {}

    static List<Element> of(Reading reading, TypeElement type) {
        List<Element> constants = new ArrayList<>(type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .toList());
        if (!reading.own(type)) {
            List<String> order = order(reading, type);
            constants.sort(Comparator.comparing(
                    constant -> order.indexOf(constant.getSimpleName().toString())));
        }
        return constants;
    }

    /** The names in order; none where the class file cannot be had, which leaves the compiler's order. */
    private static List<String> order(Reading reading, TypeElement type) {
        String packageName =
                reading.elements.getPackageOf(type).getQualifiedName().toString();
        String binaryName = reading.elements.getBinaryName(type).toString();
        String fileName = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
        try (InputStream in = open(reading, packageName, fileName)) {
            return in == null ? List.of() : names(new DataInputStream(in));
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static @Nullable InputStream open(Reading reading, String packageName, String fileName) throws IOException {
        String path = packageName.replace('.', '/') + "/" + fileName;
        InputStream platform = ClassLoader.getPlatformClassLoader().getResourceAsStream(path);
        return platform == null ? reading.classFiles.open(packageName, fileName) : platform;
    }

    /** The names of the fields that are constants, as the class file lists them. */
    private static List<String> names(DataInputStream in) throws IOException {
        in.readInt();
        in.readInt();
        String[] texts = constantPool(in);
        in.readInt();
        in.readUnsignedShort();
        in.skipNBytes(2L * in.readUnsignedShort());
        List<String> names = new ArrayList<>();
        int fields = in.readUnsignedShort();
        for (int i = 0; i < fields; i++) {
            int flags = in.readUnsignedShort();
            String name = texts[in.readUnsignedShort()];
            in.readUnsignedShort();
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                in.readUnsignedShort();
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
            if ((flags & ENUM_FLAG) != 0) {
                names.add(name);
            }
        }
        return names;
    }

    /** The texts of the constant pool by index. */
    private static String[] constantPool(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(2);
            }
        }
        return texts;
    }
}
