package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

class SpringPageableTest {

    @Test
    void sort_namesPropertiesAndDirections() {
        assertThat(SpringPageable.of(2, 10, List.of("lastName,desc", "firstName", "city,asc")))
                .isEqualTo(PageRequest.of(
                        2,
                        10,
                        Sort.by(Sort.Order.desc("lastName"), Sort.Order.asc("firstName"), Sort.Order.asc("city"))));
    }

    @Test
    void sort_mayBeEmpty() {
        assertThat(SpringPageable.of(0, 20, List.of())).isEqualTo(PageRequest.of(0, 20));
    }

    @Test
    void size_isLimited() {
        assertThatThrownBy(() -> SpringPageable.of(0, 2_001, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpringPageable.of(0, 0, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpringPageable.of(-1, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpringPageable.of(0, 1, List.of(""))).isInstanceOf(IllegalArgumentException.class);
    }
}
