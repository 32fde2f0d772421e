package dev.mizan.examples.petclinic;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClinicDataTest {

    private static final List<String> TABLES =
            List.of("owners", "pets", "visits", "vets", "specialties", "pet_types", "vet_specialties");

    private static DataSource filled;

    @BeforeAll
    static void fill() throws SQLException {
        filled = Clinic.database();
        ClinicData.fill(filled);
    }

    @Test
    void fill_twoDatabases_holdTheSameRows() throws SQLException {
        DataSource other = Clinic.database();
        ClinicData.fill(other);

        for (String table : TABLES) {
            assertThat(rows(other, "select * from " + table + " order by 1, 2"))
                    .as(table)
                    .isNotEmpty()
                    .isEqualTo(rows(filled, "select * from " + table + " order by 1, 2"));
        }
    }

    @Test
    void fill_again_changesNothing() throws SQLException {
        ClinicData.fill(filled);

        assertThat(rows(filled, "select count(*) from owners")).containsExactly("10000");
    }

    @Test
    void fill_owners_haveThirteenToTwentyThousandPetsAndMoreVisits() throws SQLException {
        int pets = Integer.parseInt(rows(filled, "select count(*) from pets").getFirst());
        int visits =
                Integer.parseInt(rows(filled, "select count(*) from visits").getFirst());

        assertThat(pets).isBetween(13_000, 20_000);
        assertThat(visits).isBetween(25_000, 45_000);
    }

    @Test
    void fill_someOwners_haveNoPets() throws SQLException {
        assertThat(rows(filled, "select count(*) from owners where id not in (select owner_id from pets)")
                        .getFirst())
                .isNotEqualTo("0");
    }

    @Test
    void fill_noVisit_isBeforeItsPetWasBorn() throws SQLException {
        assertThat(rows(
                        filled,
                        "select v.id from visits v join pets p on p.id = v.pet_id where visit_date < birth_date"))
                .isEmpty();
    }

    @Test
    void fill_everyOwner_wouldBeAcceptedFromAForm() throws SQLException {
        try (var factory = Validation.buildDefaultValidatorFactory();
                Connection connection = filled.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from owners")) {
            Validator validator = factory.getValidator();
            while (row.next()) {
                assertThat(validator.validate(new OwnerInput(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))))
                        .isEmpty();
            }
        }
    }

    private static List<String> rows(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }
}
