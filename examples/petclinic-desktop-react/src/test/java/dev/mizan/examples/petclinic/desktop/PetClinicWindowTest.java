package dev.mizan.examples.petclinic.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.windows.Screen;
import dev.mizan.windows.WindowProcess;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The clinic as a person at the window uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PetClinicWindowTest {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private Screen screen;
    private WindowProcess clinic;

    @BeforeAll
    void start() throws IOException {
        screen = Screen.open();
        clinic = WindowProcess.start(screen, DrivenClinic.class, List.of());
    }

    @AfterAll
    void stop() {
        clinic.close();
        screen.close();
    }

    @Test
    void owner_isFoundShownAndRenamed_andTheOtherWindowSeesIt() throws IOException {
        clinic.open("main", "/");
        clinic.until("main", "document.querySelectorAll('table tbody tr').length > 5");
        assertThat(clinic.evaluate("main", "document.title")).isEqualTo("Owners · PetClinic");
        assertShows("owners");

        clinic.open("other", "/");
        clinic.until("other", "document.querySelectorAll('table tbody tr').length > 5");
        String before = clinic.evaluate("other", "document.querySelector('table tbody a').textContent");

        click("main", "table tbody a");
        clinic.until("main", "!!document.querySelector('a[href$=\"/edit\"]')");
        assertShows("owner");
        click("main", "a[href$=\"/edit\"]");
        clinic.until("main", "!!document.querySelector('form input')");
        type("main", "lastName", "Zzyzx");
        click("main", "form button[type=submit], form button:not([type])");

        clinic.until("main", "document.querySelector('h1')?.textContent.includes('Zzyzx') ?? false");
        assertShows("renamed");
        clinic.until("other", "!document.body.innerText.includes(" + quoted(before) + ")");
    }

    @Test
    void vets_areShown() throws IOException {
        clinic.open("vets", "/");
        clinic.until("vets", "!!document.querySelector('nav a[href=\"/vets\"]')");
        click("vets", "nav a[href=\"/vets\"]");

        clinic.until("vets", "document.title.startsWith('Vet')");
        clinic.until("vets", "document.querySelectorAll('main li, main tr').length > 3");
    }

    private void click(String window, String selector) throws IOException {
        clinic.evaluate(window, "document.querySelector(" + quoted(selector) + ").click()");
    }

    private void type(String window, String field, String text) throws IOException {
        clinic.evaluate(window, """
                (() => {
                  const input = document.querySelector('[name=%1$s], #%1$s');
                  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
                  set.call(input, %2$s);
                  input.dispatchEvent(new Event('input', { bubbles: true }));
                })()
                """.formatted(field, quoted(text)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Draws the window; a page that shows something has many colours. */
    private void assertShows(String name) throws IOException {
        Path file = SHOTS.resolve(name + ".png").toAbsolutePath();
        clinic.draw("main", file);
        BufferedImage image = ImageIO.read(file.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 2) {
            for (int y = 0; y < image.getHeight(); y += 2) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).as("colours of " + file).hasSizeGreaterThan(20);
    }
}
