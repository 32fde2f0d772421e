package dev.mizan.springboot;

import dev.mizan.annotations.Default;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Order;

/** What a parameter of Spring Data's {@code Pageable} is on the wire: {@code page}, {@code size}, {@code sort}. */
public final class SpringPageable {

    private static final int LARGEST_PAGE = 2_000;

    private SpringPageable() {}

    /**
     * A page request.
     *
     * <pre>{@code SpringPageable.of(0, 20, List.of("lastName,desc", "firstName"))}</pre>
     *
     * @param page which page, from 0
     * @param size how many elements a page has, from 1 to 2,000
     * @param sort properties in order of weight, each with {@code ,asc} or {@code ,desc} or neither
     * @throws IllegalArgumentException if one of them cannot be
     */
    public static Pageable of(@Default("0") int page, @Default("20") int size, @Default("[]") List<String> sort) {
        if (size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size: " + size + " (expected: at most " + LARGEST_PAGE + ")");
        }
        return PageRequest.of(
                page, size, Sort.by(sort.stream().map(SpringPageable::order).toList()));
    }

    private static Order order(String text) {
        int comma = text.lastIndexOf(',');
        String direction = comma < 0 ? "" : text.substring(comma + 1);
        return switch (direction) {
            case "desc" -> Order.desc(text.substring(0, comma));
            case "asc" -> Order.asc(text.substring(0, comma));
            default -> Order.by(text);
        };
    }
}
