<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL">
<context>
    <name>Documentation</name>
    <message>
        <source>the newest change wins</source>
        <translation>wygrywa najnowsza zmiana</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systemy</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>people decide</source>
        <translation>decydują ludzie</translation>
    </message>
    <message>
        <source>worked out: %1</source>
        <translation>obliczane: %1</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>potem %1</translation>
    </message>
    <message>
        <source>%1 while %2</source>
        <translation>%1, dopóki %2</translation>
    </message>
    <message>
        <source>the owner&apos;s value is written back</source>
        <translation>wartość właściciela jest zapisywana z powrotem</translation>
    </message>
    <message>
        <source>left until the owner changes it</source>
        <translation>zostaje, aż zmieni ją właściciel</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>pytany jest człowiek</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Łącznik</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>Is read</source>
        <translation>Czytany</translation>
    </message>
    <message>
        <source>all</source>
        <translation>wszystko</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>co %1</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produkcja</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>always</source>
        <translation>zawsze</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Właściciel</translation>
    </message>
    <message>
        <source>When another system changes it</source>
        <translation>Gdy zmieni je inny system</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Także w</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Kroki</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>w obie strony</translation>
    </message>
    <message>
        <source>into the record</source>
        <translation>do rekordu</translation>
    </message>
    <message>
        <source>out to the system</source>
        <translation>do systemu</translation>
    </message>
    <message>
        <source>Receives records for which: %1</source>
        <translation>Przyjmuje rekordy, dla których: %1</translation>
    </message>
    <message>
        <source>How the systems are kept together, version %1 of the set-up, %2.</source>
        <translation>Jak systemy są utrzymywane w zgodzie, wersja %1 konfiguracji, %2.</translation>
    </message>
    <message>
        <source>Who owns what</source>
        <translation>Kto jest właścicielem czego</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Mapowania</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>Słowniki</translation>
    </message>
    <message>
        <source>In the system</source>
        <translation>W systemie</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>W rekordzie</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>the sample has nothing here</source>
        <translation>próbka nic tu nie ma</translation>
    </message>
    <message>
        <source>changed by your edit, was %1</source>
        <translation>po twojej zmianie, było %1</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>ta sama nazwa</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; mean the same</source>
        <translation>&quot;%1&quot; i &quot;%2&quot; znaczą to samo</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>jedna nazwa jest częścią drugiej</translation>
    </message>
    <message>
        <source>the values look like it</source>
        <translation>wartości na to wyglądają</translation>
    </message>
    <message>
        <source>the types differ</source>
        <translation>typy się różnią</translation>
    </message>
</context>
<context>
    <name>splot</name>
    <message>
        <source>The file %1 cannot be written. Check the folder and the free space.</source>
        <translation>Pliku %1 nie da się zapisać. Sprawdź folder i wolne miejsce.</translation>
    </message>
    <message>
        <source>The request was cancelled because the program is closing.</source>
        <translation>Żądanie anulowano, bo program się zamyka.</translation>
    </message>
    <message>
        <source>%1 is not an address that begins with http:// or https://.</source>
        <translation>%1 nie jest adresem zaczynającym się od http:// lub https://.</translation>
    </message>
    <message>
        <source>%1 is not an HTTP method.</source>
        <translation>%1 nie jest metodą HTTP.</translation>
    </message>
    <message>
        <source>The HTTP header %1 holds characters that are not allowed.</source>
        <translation>Nagłówek HTTP %1 ma niedozwolone znaki.</translation>
    </message>
    <message>
        <source>The request to %1 was cancelled.</source>
        <translation>Żądanie do %1 anulowano.</translation>
    </message>
    <message>
        <source>The host name in %1 is not known in this network. Check the address.</source>
        <translation>Nazwa hosta w %1 nie jest znana w tej sieci. Sprawdź adres.</translation>
    </message>
    <message>
        <source>%1 accepts no connection. Check the address, and that it runs.</source>
        <translation>%1 nie przyjmuje połączeń. Sprawdź adres i czy system działa.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2. Check the address. A certificate of your firm&apos;s own needs its authority among the certificate authorities of this computer; one that has expired must be renewed on that system.</source>
        <translation>Certyfikat %1 nie jest zaufany: %2. Sprawdź adres. Własny certyfikat firmy wymaga, by jego urząd był wśród urzędów certyfikacji tego komputera; certyfikat, który wygasł, trzeba odnowić w tamtym systemie.</translation>
    </message>
    <message>
        <source>There is no secure connection to %1: %2. Check the address and its port, and whether the system speaks HTTPS there.</source>
        <translation>Nie ma bezpiecznego połączenia z %1: %2. Sprawdź adres i port oraz czy system używa tam HTTPS.</translation>
    </message>
    <message>
        <source>The certificate authorities of this computer cannot be read: %1</source>
        <translation>Nie można odczytać urzędów certyfikacji tego komputera: %1</translation>
    </message>
    <message>
        <source>%1 could not be reached; nothing was sent.</source>
        <translation>%1 jest nieosiągalny; nic nie wysłano.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the allowed %2 bytes, or has endless headers.</source>
        <translation>Odpowiedź %1 jest większa niż dozwolone %2 bajtów albo ma nieskończone nagłówki.</translation>
    </message>
    <message>
        <source>What %1 answered is not proper HTTP.</source>
        <translation>To, co odpowiedział %1, nie jest poprawnym HTTP.</translation>
    </message>
    <message>
        <source>%1 did not answer in time; the request may have taken effect.</source>
        <translation>%1 nie odpowiedział na czas; żądanie mogło zadziałać.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off; the request may have taken effect.</source>
        <translation>Połączenie z %1 się zerwało; żądanie mogło zadziałać.</translation>
    </message>
    <message>
        <source>The reading of files was cancelled.</source>
        <translation>Czytanie plików anulowano.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Folder %1 nie istnieje.</translation>
    </message>
    <message>
        <source>The object %1 has &quot;%2&quot; as its %3; possible are: %4.</source>
        <translation>Obiekt %1 ma „%2” jako %3; możliwe są: %4.</translation>
    </message>
    <message>
        <source>The setting objects is a JSON object: {&quot;prices&quot;: {&quot;pattern&quot;: &quot;prices-*.csv&quot;}}.</source>
        <translation>Ustawienie objects to obiekt JSON: {&quot;prices&quot;: {&quot;pattern&quot;: &quot;prices-*.csv&quot;}}.</translation>
    </message>
    <message>
        <source>The object %1 can be written only if it is one file that stays: a pattern without wildcards, and &quot;done&quot; not &quot;move&quot;.</source>
        <translation>Obiekt %1 da się zapisywać tylko, gdy jest jednym stałym plikiem: wzorzec bez znaków zastępczych i „done” bez „move”.</translation>
    </message>
    <message>
        <source>The row has nothing in %1, which tells rows apart.</source>
        <translation>Wiersz nie ma nic w %1, które odróżnia wiersze.</translation>
    </message>
    <message>
        <source>The file %1 is just being changed by another program.</source>
        <translation>Plik %1 zmienia właśnie inny program.</translation>
    </message>
    <message>
        <source>The file %1 has two rows with the id %2; remove one of them.</source>
        <translation>Plik %1 ma dwa wiersze o identyfikatorze %2; usuń jeden.</translation>
    </message>
    <message>
        <source>The file %1 has no row with the id %2.</source>
        <translation>Plik %1 nie ma wiersza o identyfikatorze %2.</translation>
    </message>
    <message>
        <source>The row %1 of the file %2 was changed since it was read.</source>
        <translation>Wiersz %1 pliku %2 zmieniono od czasu odczytu.</translation>
    </message>
    <message>
        <source>The file %1 has another row with the id %2 already.</source>
        <translation>Plik %1 ma już inny wiersz o identyfikatorze %2.</translation>
    </message>
    <message>
        <source>Rows are only added to the file %1; none is deleted.</source>
        <translation>Wiersze są tylko dopisywane do pliku %1; żaden nie jest usuwany.</translation>
    </message>
    <message>
        <source>The file %1 could not be written, and is as it was: %2</source>
        <translation>Pliku %1 nie udało się zapisać; jest, jaki był: %2</translation>
    </message>
    <message>
        <source>The work on files was cancelled.</source>
        <translation>Pracę na plikach anulowano.</translation>
    </message>
    <message>
        <source>The folder has no object %1.</source>
        <translation>Folder nie ma obiektu %1.</translation>
    </message>
    <message>
        <source>The files of %1 could not be searched whole: rows are broken, or a file is just being written.</source>
        <translation>Plików %1 nie udało się przeszukać w całości: wiersze są zepsute albo plik jest właśnie zapisywany.</translation>
    </message>
    <message>
        <source>The object %1 is only read: its setting &quot;write&quot; is empty.</source>
        <translation>Obiekt %1 jest tylko czytany: jego ustawienie „write” jest puste.</translation>
    </message>
    <message>
        <source>The file %1 is too large to be written anew for single rows.</source>
        <translation>Plik %1 jest za duży, by pisać go od nowa dla pojedynczych wierszy.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2</source>
        <translation>Pliku %1 nie da się otworzyć: %2</translation>
    </message>
    <message>
        <source>The file %1 is just being changed.</source>
        <translation>Plik %1 jest właśnie zmieniany.</translation>
    </message>
    <message>
        <source>The new content of the file for %1 does not read back as it should; the file was left as it is.</source>
        <translation>Nowa treść pliku %1 nie daje się odczytać, jak powinna; plik zostawiono bez zmian.</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>Folder z plikami</translation>
    </message>
    <message>
        <source>CSV, JSON Lines and JSON files that other programs put into a folder or fetch from it.</source>
        <translation>Pliki CSV, JSON Lines i JSON, które inne programy kładą do folderu albo z niego biorą.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Obiekty</translation>
    </message>
    <message>
        <source>For each object: pattern, format, id columns, delimiter, encoding, mode, done, write. Without it every file is an object of its own.</source>
        <translation>Dla każdego obiektu: pattern, format, kolumny id, delimiter, encoding, mode, done, write. Bez tego każdy plik jest osobnym obiektem.</translation>
    </message>
    <message>
        <source>The system %1 needs a folder.</source>
        <translation>System %1 wymaga folderu.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, wiersz %2: %3</translation>
    </message>
    <message>
        <source>%1: %2 rows read for a test.</source>
        <translation>%1: na próbę odczytano wiersze: %2.</translation>
    </message>
    <message>
        <source>The folder %1 is there.</source>
        <translation>Folder %1 jest na miejscu.</translation>
    </message>
    <message>
        <source>Files can be written in the folder %1.</source>
        <translation>W folderze %1 można zapisywać pliki.</translation>
    </message>
    <message>
        <source>No file can be written in the folder %1.</source>
        <translation>W folderze %1 nie da się zapisać pliku.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Pliku %1 nie da się odczytać: %2</translation>
    </message>
    <message>
        <source>The file %1 has no column %2, which tells rows apart; none was read.</source>
        <translation>Plik %1 nie ma kolumny %2, która odróżnia wiersze; żadnego nie odczytano.</translation>
    </message>
    <message>
        <source>The file has two rows with the id %1; this is the later one.</source>
        <translation>Plik ma dwa wiersze o identyfikatorze %1; to ten późniejszy.</translation>
    </message>
    <message>
        <source>The system %1 needs the connector &quot;%2&quot;, which this program does not have.</source>
        <translation>System %1 wymaga łącznika „%2”, którego ten program nie ma.</translation>
    </message>
    <message>
        <source>The system %1 needs the setting &quot;%2&quot;.</source>
        <translation>System %1 wymaga ustawienia „%2”.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 odpowiada.</translation>
    </message>
    <message>
        <source>The credentials are accepted.</source>
        <translation>Dane logowania przyjęte.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 can be read.</source>
        <translation>%1 daje się czytać.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as %2.</source>
        <translation>„%1” nie da się odczytać jako %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>Brakuje „%1”.</translation>
    </message>
    <message>
        <source>There are two steps &quot;%1&quot;.</source>
        <translation>Są dwa kroki „%1”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place: names with dots are wanted.</source>
        <translation>„%1” nie jest miejscem: potrzebne są nazwy rozdzielone kropkami.</translation>
    </message>
    <message>
        <source>The object %1 has no way to be read.</source>
        <translation>Obiektu %1 nie ma jak czytać.</translation>
    </message>
    <message>
        <source>There are two feeds &quot;%1&quot;.</source>
        <translation>Są dwa strumienie „%1”.</translation>
    </message>
    <message>
        <source>A feed of changes needs a cursor.</source>
        <translation>Strumień zmian wymaga kursora.</translation>
    </message>
    <message>
        <source>An exclusive cursor without an overlap loses what changed in the same instant.</source>
        <translation>Kursor wyłączny bez zakładki gubi to, co zmieniło się w tej samej chwili.</translation>
    </message>
    <message>
        <source>A feed of parts needs &quot;byIds&quot; to read their parents.</source>
        <translation>Strumień części wymaga „byIds”, by czytać ich całości.</translation>
    </message>
    <message>
        <source>Following what left a sweep needs &quot;byIds&quot;.</source>
        <translation>Śledzenie tego, co wypadło z przeglądu, wymaga „byIds”.</translation>
    </message>
    <message>
        <source>A sweep needs a period: &quot;every&quot;.</source>
        <translation>Przegląd wymaga okresu: „every”.</translation>
    </message>
    <message>
        <source>Reading before writing needs &quot;byIds&quot;.</source>
        <translation>Czytanie przed zapisem wymaga „byIds”.</translation>
    </message>
    <message>
        <source>No step of the create says what the new id is.</source>
        <translation>Żaden krok tworzenia nie mówi, jaki jest nowy identyfikator.</translation>
    </message>
    <message>
        <source>A step with &quot;each&quot; needs &quot;readFirst&quot;.</source>
        <translation>Krok z „each” wymaga „readFirst”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no moment.</source>
        <translation>„%1” nie jest chwilą.</translation>
    </message>
    <message>
        <source>Paging by %1 needs a cursor.</source>
        <translation>Stronicowanie przez %1 wymaga kursora.</translation>
    </message>
    <message>
        <source>Paging by cursor needs &quot;next&quot;.</source>
        <translation>Stronicowanie kursorem wymaga „next”.</translation>
    </message>
    <message>
        <source>Paging by window needs a cursor of moments.</source>
        <translation>Stronicowanie oknem wymaga kursora chwil.</translation>
    </message>
    <message>
        <source>There is no place for secrets.</source>
        <translation>Nie ma miejsca na sekrety.</translation>
    </message>
    <message>
        <source>The system did not accept the login.</source>
        <translation>System nie przyjął logowania.</translation>
    </message>
    <message>
        <source>%1 cannot be read this way.</source>
        <translation>%1 nie da się czytać w ten sposób.</translation>
    </message>
    <message>
        <source>%1 cannot be read by id.</source>
        <translation>%1 nie da się czytać po identyfikatorze.</translation>
    </message>
    <message>
        <source>The system sent the same page again: it seems to ignore the paging of %1.</source>
        <translation>System wysłał tę samą stronę ponownie: chyba nie zważa na stronicowanie %1.</translation>
    </message>
    <message>
        <source>The paging of %1 did not end after %2 pages.</source>
        <translation>Stronicowanie %1 nie skończyło się po %2 stronach.</translation>
    </message>
    <message>
        <source>%1 cannot be searched by these keys.</source>
        <translation>%1 nie da się przeszukać po tych kluczach.</translation>
    </message>
    <message>
        <source>An item of %1 has no id.</source>
        <translation>Pozycja %1 nie ma identyfikatora.</translation>
    </message>
    <message>
        <source>The answer has no &quot;%1&quot;.</source>
        <translation>Odpowiedź nie ma „%1”.</translation>
    </message>
    <message>
        <source>The system answered with nothing where data should be (status %1); the answer may have been cut off.</source>
        <translation>System odpowiedział pustką tam, gdzie powinny być dane (status %1); odpowiedź mogła zostać urwana.</translation>
    </message>
    <message>
        <source>The last item of a page has no %1 to go on from.</source>
        <translation>Ostatnia pozycja strony nie ma %1, od którego można iść dalej.</translation>
    </message>
    <message>
        <source>One second holds more than a page of changes.</source>
        <translation>Jedna sekunda ma więcej zmian, niż mieści strona.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no path.</source>
        <translation>„%1” nie jest ścieżką.</translation>
    </message>
    <message>
        <source>The next page is said to be at another system: %1.</source>
        <translation>Następna strona ma być w innym systemie: %1.</translation>
    </message>
    <message>
        <source>%1 has no object %2.</source>
        <translation>%1 nie ma obiektu %2.</translation>
    </message>
    <message>
        <source>This must be of the type %1.</source>
        <translation>To musi być typu %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: %2.</source>
        <translation>„%1” nie jest żadnym z: %2.</translation>
    </message>
    <message>
        <source>This must be &quot;%1&quot;.</source>
        <translation>To musi być „%1”.</translation>
    </message>
    <message>
        <source>This must be at least %1.</source>
        <translation>To musi wynosić co najmniej %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form %2.</source>
        <translation>„%1” nie ma postaci %2.</translation>
    </message>
    <message>
        <source>This list needs at least %1 elements.</source>
        <translation>Ta lista wymaga co najmniej %1 elementów.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation>„%1” jest tu nieznane.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Żądanie anulowano.</translation>
    </message>
    <message>
        <source>The system keeps on warning.</source>
        <translation>System wciąż ostrzega.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>„%1” musi być tekstem.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of texts.</source>
        <translation>„%1” musi być listą tekstów.</translation>
    </message>
    <message>
        <source>&quot;$each&quot; needs &quot;do&quot;.</source>
        <translation>„$each” wymaga „do”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list.</source>
        <translation>„%1” musi być listą.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of value.</source>
        <translation>„%1” nie jest rodzajem wartości.</translation>
    </message>
    <message>
        <source>&quot;$as&quot; needs &quot;value&quot;.</source>
        <translation>„$as” wymaga „value”.</translation>
    </message>
    <message>
        <source>There is no directive &quot;%1&quot;.</source>
        <translation>Nie ma dyrektywy „%1”.</translation>
    </message>
    <message>
        <source>A placeholder is not closed with }}.</source>
        <translation>Znacznik nie jest zamknięty przez }}.</translation>
    </message>
    <message>
        <source>Typed JSON needs &quot;tag&quot; and &quot;types&quot;.</source>
        <translation>JSON z typami wymaga „tag” i „types”.</translation>
    </message>
    <message>
        <source>The answer has a broken value of the kind %1.</source>
        <translation>Odpowiedź ma zepsutą wartość rodzaju %1.</translation>
    </message>
    <message>
        <source>The system refused the request (status %1).</source>
        <translation>System odrzucił żądanie (stan %1).</translation>
    </message>
    <message>
        <source>The system asks to wait (status %1).</source>
        <translation>System prosi, by odczekać (stan %1).</translation>
    </message>
    <message>
        <source>The system does not accept the credentials (status %1).</source>
        <translation>System nie przyjmuje danych logowania (stan %1).</translation>
    </message>
    <message>
        <source>The user of this connection lacks the right for it (status %1).</source>
        <translation>Użytkownik tego połączenia nie ma do tego prawa (stan %1).</translation>
    </message>
    <message>
        <source>The system does not have it (status %1).</source>
        <translation>System tego nie ma (stan %1).</translation>
    </message>
    <message>
        <source>The system says that it was changed meanwhile (status %1).</source>
        <translation>System mówi, że w międzyczasie to zmieniono (stan %1).</translation>
    </message>
    <message>
        <source>The system points to another address (status %1). Redirects are not followed: correct the address.</source>
        <translation>System wskazuje na inny adres (stan %1). Przekierowania nie są śledzone: popraw adres.</translation>
    </message>
    <message>
        <source>The system took too long (status %1).</source>
        <translation>System potrzebował zbyt wiele czasu (stan %1).</translation>
    </message>
    <message>
        <source>The system failed while it wrote (status %1); whether it took effect is not known.</source>
        <translation>System zawiódł podczas zapisu (stan %1); nie wiadomo, czy zadziałał.</translation>
    </message>
    <message>
        <source>The system has a fault (status %1).</source>
        <translation>System ma awarię (stan %1).</translation>
    </message>
    <message>
        <source>The system answered with a web page instead of data (status %1). Check the address.</source>
        <translation>System odpowiedział stroną WWW zamiast danych (stan %1). Sprawdź adres.</translation>
    </message>
    <message>
        <source>The system&apos;s answer is not readable (status %1).</source>
        <translation>Odpowiedzi systemu nie da się odczytać (stan %1).</translation>
    </message>
    <message>
        <source>%1 cannot be written this way.</source>
        <translation>%1 nie da się zapisywać w ten sposób.</translation>
    </message>
    <message>
        <source>%1 cannot be set when a %2 is created.</source>
        <translation>%1 nie da się ustawić przy tworzeniu: %2.</translation>
    </message>
    <message>
        <source>%1 of a %2 cannot be changed.</source>
        <translation>%1 obiektu %2 nie da się zmienić.</translation>
    </message>
    <message>
        <source>%1 %2 does not exist any more.</source>
        <translation>%1 %2 już nie istnieje.</translation>
    </message>
    <message>
        <source>%1 %2 was changed since it was last read.</source>
        <translation>%1 %2 zmieniono od ostatniego odczytu.</translation>
    </message>
    <message>
        <source>%1 cannot go from %2 to %3.</source>
        <translation>%1 nie może przejść z %2 do %3.</translation>
    </message>
    <message>
        <source>The system accepts a part of the %1 but does not keep it as it was sent.</source>
        <translation>System przyjmuje część %1, ale nie przechowuje jej tak, jak wysłano.</translation>
    </message>
    <message>
        <source>The answer does not say the new id of the %1.</source>
        <translation>Odpowiedź nie podaje nowego identyfikatora: %1.</translation>
    </message>
    <message>
        <source>%1 stays at %2 and does not reach %3.</source>
        <translation>%1 pozostaje przy %2 i nie dochodzi do %3.</translation>
    </message>
    <message>
        <source>%1 refers to %2, which no object of %3 carries. Map one, or park the line.</source>
        <translation>%1 wskazuje na %2, którego nie niesie żaden obiekt systemu %3. Zmapuj jakiś albo odstaw linię.</translation>
    </message>
    <message>
        <source>%1 no longer gives &quot;%2&quot; of %3. The last values are kept; mend or park the mapping line.</source>
        <translation>%1 nie podaje już „%2” obiektu %3. Ostatnie wartości są zachowane; popraw albo odstaw linię mapowania.</translation>
    </message>
    <message>
        <source>Record %1 does not exist.</source>
        <translation>Rekord %1 nie istnieje.</translation>
    </message>
    <message>
        <source>The brake stopped deletes of %2 in %1: unusually many within an hour. Look at them, then release the brake.</source>
        <translation>Hamulec zatrzymał usunięcia %2 w %1: niezwykle dużo w ciągu godziny. Obejrzyj je, potem zwolnij hamulec.</translation>
    </message>
    <message>
        <source>The brake stopped changes of %2 in %1: unusually many within an hour. Look at them, then release the brake.</source>
        <translation>Hamulec zatrzymał zmiany %2 w %1: niezwykle dużo w ciągu godziny. Obejrzyj je, potem zwolnij hamulec.</translation>
    </message>
    <message>
        <source>It refers to %2 %3 in %1, which does not exist there.</source>
        <translation>Wskazuje na %2 %3 w %1, którego tam nie ma.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Anulowano.</translation>
    </message>
    <message>
        <source>This engine knows no command &quot;%1&quot;.</source>
        <translation>Ten silnik nie zna polecenia „%1”.</translation>
    </message>
    <message>
        <source>It was asked to stop.</source>
        <translation>Poproszono o zatrzymanie.</translation>
    </message>
    <message>
        <source>Another engine asks for the workspace.</source>
        <translation>Inny silnik prosi o obszar roboczy.</translation>
    </message>
    <message>
        <source>%1 already has %2 objects that match this record. Link the right one.</source>
        <translation>W %1 są już obiekty (%2) pasujące do tego rekordu. Powiąż właściwy.</translation>
    </message>
    <message>
        <source>The object is gone; it is looked at first.</source>
        <translation>Obiektu nie ma; najpierw jest sprawdzany.</translation>
    </message>
    <message>
        <source>The object changed meanwhile; it is read first.</source>
        <translation>Obiekt w międzyczasie się zmienił; najpierw jest czytany.</translation>
    </message>
    <message>
        <source>%1 has two objects for one record: %2 and %3. Merge them there, or unlink one here.</source>
        <translation>%1 ma dwa obiekty jednego rekordu: %2 i %3. Scal je tam albo rozłącz jeden tutaj.</translation>
    </message>
    <message>
        <source>An object of %1 matches several records. Choose the right one on the match desk.</source>
        <translation>Obiekt %1 pasuje do kilku rekordów. Wybierz właściwy przy dopasowaniu.</translation>
    </message>
    <message>
        <source>Discarding needs a reason.</source>
        <translation>Odrzucenie wymaga powodu.</translation>
    </message>
    <message>
        <source>There is no message %1 in the inbox.</source>
        <translation>Nie ma w skrzynce komunikatu %1.</translation>
    </message>
    <message>
        <source>There is no such change, or the new body is no object.</source>
        <translation>Nie ma takiej zmiany albo nowa treść nie jest obiektem.</translation>
    </message>
    <message>
        <source>This change is no longer waiting for a repair.</source>
        <translation>Ta zmiana nie czeka już na naprawę.</translation>
    </message>
    <message>
        <source>%1 changed since it was proposed: it is &quot;%2&quot; now. Look at it again.</source>
        <translation>%1 zmieniło się od czasu propozycji: teraz jest „%2”. Spójrz jeszcze raz.</translation>
    </message>
    <message>
        <source>There is no message %1 on the match desk.</source>
        <translation>Nie ma przy dopasowaniu komunikatu %1.</translation>
    </message>
    <message>
        <source>It was decided meanwhile.</source>
        <translation>W międzyczasie rozstrzygnięto.</translation>
    </message>
    <message>
        <source>Record %1 does not exist or is no %2.</source>
        <translation>Rekord %1 nie istnieje albo nie jest: %2.</translation>
    </message>
    <message>
        <source>%1 answered a create with object %2, which another record is linked to.</source>
        <translation>%1 odpowiedział na utworzenie obiektem %2, z którym powiązany jest inny rekord.</translation>
    </message>
    <message>
        <source>A delivery was answered that was not sent.</source>
        <translation>Nadeszła odpowiedź na dostawę, której nie wysłano.</translation>
    </message>
    <message>
        <source>%1 answered that it took &quot;%2&quot; for %3, but it still holds &quot;%4&quot;.</source>
        <translation>%1 odpowiedział, że przyjął „%2” dla %3, ale nadal ma „%4”.</translation>
    </message>
    <message>
        <source>%1 keeps &quot;%4&quot; where &quot;%2&quot; was written to %3. Accept it as its form, or mend the mapping.</source>
        <translation>%1 przechowuje „%4”, gdy do %3 wpisano „%2”. Przyjmij to jako jego postać albo popraw mapowanie.</translation>
    </message>
    <message>
        <source>The answer to a create in %1 was lost and it cannot be searched. Look there, then retry or discard.</source>
        <translation>Odpowiedź na utworzenie w %1 zginęła, a systemu nie da się przeszukać. Sprawdź tam, potem ponów albo odrzuć.</translation>
    </message>
    <message>
        <source>Object %2 in %1 matches this record but is linked to another one. Merge the records or unlink it.</source>
        <translation>Obiekt %2 w %1 pasuje do tego rekordu, ale jest powiązany z innym. Scal rekordy albo go rozłącz.</translation>
    </message>
    <message>
        <source>The engine stopped before the answer came.</source>
        <translation>Silnik zatrzymał się przed odpowiedzią.</translation>
    </message>
    <message>
        <source>%1 changed %2 when it still owned it. Accept the value, or keep the present one.</source>
        <translation>%1 zmienił %2, gdy był jeszcze właścicielem. Przyjmij wartość albo zachowaj obecną.</translation>
    </message>
    <message>
        <source>%1 proposes another value for %2. Accept it, or keep the present one.</source>
        <translation>%1 proponuje inną wartość %2. Przyjmij ją albo zachowaj obecną.</translation>
    </message>
    <message>
        <source>The change has no place &quot;%1&quot;.</source>
        <translation>Zmiana nie ma miejsca „%1”.</translation>
    </message>
    <message>
        <source>There is no plan %1. Make one with `plan` first.</source>
        <translation>Nie ma planu %1. Najpierw zrób go przez „plan”.</translation>
    </message>
    <message>
        <source>The configuration of %1 in %2 changed since plan %3. Make a new plan.</source>
        <translation>Konfiguracja %1 w %2 zmieniła się od planu %3. Zrób nowy plan.</translation>
    </message>
    <message>
        <source>A revert needs a span: from and to, like 2026-11-24T09:00:00Z.</source>
        <translation>Cofnięcie wymaga okresu: od i do, jak 2026-11-24T09:00:00Z.</translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;.</source>
        <translation>%1 nie ma pola „%2”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for %2.</source>
        <translation>„%1” nie jest wartością dla %2.</translation>
    </message>
    <message>
        <source>Record %1 is not linked in %2.</source>
        <translation>Rekord %1 nie ma powiązania w %2.</translation>
    </message>
    <message>
        <source>Two different records of one entity can be merged.</source>
        <translation>Scalić można dwa różne rekordy jednej encji.</translation>
    </message>
    <message>
        <source>Record %1 was deleted: what is merged into it would be deleted, too. Merge it into the other one.</source>
        <translation>Rekord %1 usunięto: rekord scalony z nim też zostałby usunięty. Scal je w odwrotną stronę.</translation>
    </message>
    <message>
        <source>%1 %2 in %3 has no link.</source>
        <translation>%1 %2 w %3 nie ma powiązania.</translation>
    </message>
    <message>
        <source>The entity %1 does not exist or has a fault.</source>
        <translation>Encja %1 nie istnieje albo ma błąd.</translation>
    </message>
    <message>
        <source>There is no system %1, or its settings are wrong.</source>
        <translation>Nie ma systemu %1 albo jego ustawienia są błędne.</translation>
    </message>
    <message>
        <source>A backup needs the path of a new file.</source>
        <translation>Kopia zapasowa wymaga ścieżki nowego pliku.</translation>
    </message>
    <message>
        <source>The row has a zero byte: it is no text.</source>
        <translation>Wiersz ma bajt zerowy: nie jest tekstem.</translation>
    </message>
    <message>
        <source>The row has bytes that are not %1.</source>
        <translation>Wiersz ma bajty, które nie są %1.</translation>
    </message>
    <message>
        <source>The row has %1 columns; there should be %2.</source>
        <translation>Wiersz ma kolumn: %1; powinno być %2.</translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation>Cudzysłów otwarto i nie zamknięto.</translation>
    </message>
    <message>
        <source>There is text after a closing quote.</source>
        <translation>Za zamykającym cudzysłowem jest tekst.</translation>
    </message>
    <message>
        <source>The row has more than %1 columns.</source>
        <translation>Wiersz ma ponad %1 kolumn.</translation>
    </message>
    <message>
        <source>The row is longer than %1 bytes.</source>
        <translation>Wiersz jest dłuższy niż %1 bajtów.</translation>
    </message>
    <message>
        <source>The header of the file cannot be read, so its rows have no names: %1</source>
        <translation>Nagłówka pliku nie da się odczytać, więc wiersze nie mają nazw: %1</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;.</source>
        <translation>Plik nie ma kolumny „%1”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: the file has no quotes.</source>
        <translation>„%1” nie da się zapisać: plik nie ma cudzysłowów.</translation>
    </message>
    <message>
        <source>An empty row cannot be written: the file has no quotes.</source>
        <translation>Pustego wiersza nie da się zapisać: plik nie ma cudzysłowów.</translation>
    </message>
    <message>
        <source>The JSON goes on after its end.</source>
        <translation>JSON ciągnie się za swoim końcem.</translation>
    </message>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation>JSON jest zbyt głęboko zagnieżdżony.</translation>
    </message>
    <message>
        <source>The JSON is broken.</source>
        <translation>JSON jest zepsuty.</translation>
    </message>
    <message>
        <source>The JSON is not complete.</source>
        <translation>JSON jest niepełny.</translation>
    </message>
    <message>
        <source>There is no JSON: the text is empty.</source>
        <translation>Nie ma JSON-u: tekst jest pusty.</translation>
    </message>
    <message>
        <source>The JSON is not valid UTF-8.</source>
        <translation>JSON nie jest poprawnym UTF-8.</translation>
    </message>
    <message>
        <source>The JSON has a number with more than 38 digits.</source>
        <translation>JSON ma liczbę o więcej niż 38 cyfrach.</translation>
    </message>
    <message>
        <source>The JSON has %1 bytes; at most %2 are taken.</source>
        <translation>JSON ma %1 bajtów; przyjmowane jest najwyżej %2.</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation>Wiersz jest dłuższy niż %1 bajtów.</translation>
    </message>
    <message>
        <source>An element of the JSON array is longer than %1 bytes.</source>
        <translation>Element tablicy JSON jest dłuższy niż %1 bajtów.</translation>
    </message>
    <message>
        <source>The file does not begin with a JSON array.</source>
        <translation>Plik nie zaczyna się od tablicy JSON.</translation>
    </message>
    <message>
        <source>The file goes on after its JSON array.</source>
        <translation>Plik ciągnie się za tablicą JSON.</translation>
    </message>
    <message>
        <source>The file ends within its JSON array: it is not complete.</source>
        <translation>Plik kończy się wewnątrz tablicy JSON: jest niepełny.</translation>
    </message>
    <message>
        <source>%1 cannot hold the character &quot;%2&quot;.</source>
        <translation>%1 nie może zawierać znaku „%2”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date.</source>
        <translation>„%1” nie jest datą.</translation>
    </message>
    <message>
        <source>The formula has %1 bytes; at most %2 are taken.</source>
        <translation>Formuła ma %1 bajtów; przyjmowane jest najwyżej %2.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 musi być liczbą całkowitą od %2 do %3.</translation>
    </message>
    <message>
        <source>A formula cannot have the character &quot;%1&quot;.</source>
        <translation>Formuła nie może mieć znaku „%1”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>„%1” nie jest liczbą.</translation>
    </message>
    <message>
        <source>A condition must be yes or no; this is &quot;%1&quot;.</source>
        <translation>Warunek musi dać tak albo nie; tu jest „%1”.</translation>
    </message>
    <message>
        <source>The formula ends too early.</source>
        <translation>Formuła kończy się za wcześnie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here.</source>
        <translation>„%1” jest tu nieoczekiwane.</translation>
    </message>
    <message>
        <source>The formula is nested too deeply.</source>
        <translation>Formuła jest zbyt głęboko zagnieżdżona.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>Nie ma pola „%1”.</translation>
    </message>
    <message>
        <source>There is no function &quot;%1&quot;.</source>
        <translation>Nie ma funkcji „%1”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no form that a target may write in. There are trim, case, scale:2, date, seconds and phone.</source>
        <translation>„%1” nie jest postacią, w której może zapisywać system docelowy. Są: trim, case, scale:2, date, seconds i phone.</translation>
    </message>
    <message>
        <source>The country code of phone numbers in &quot;%1&quot; is not known here.</source>
        <translation>Numer kierunkowy kraju w „%1” nie jest tu znany.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no phone number.</source>
        <translation>„%1” nie jest numerem telefonu.</translation>
    </message>
    <message>
        <source>&quot;email&quot; makes small letters of: all or domain, not &quot;%1&quot;.</source>
        <translation>„email” zmienia na małe litery: all albo domain, nie „%1”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no EAN or GTIN: its length or its check digit is wrong.</source>
        <translation>„%1” nie jest kodem EAN ani GTIN: zła długość albo cyfra kontrolna.</translation>
    </message>
    <message>
        <source>Takes blanks, dashes and the prefix PL off a tax number.</source>
        <translation>Zdejmuje z numeru podatkowego spacje, kreski i przedrostek PL.</translation>
    </message>
    <message>
        <source>Keeps the digits only.</source>
        <translation>Zostawia same cyfry.</translation>
    </message>
    <message>
        <source>Writes a phone number as +, country code and digits.</source>
        <translation>Zapisuje numer telefonu jako +, numer kraju i cyfry.</translation>
    </message>
    <message>
        <source>Takes blanks off an e-mail address and makes it, or its domain, small.</source>
        <translation>Zdejmuje spacje z adresu e-mail i zmienia jego lub domeny litery na małe.</translation>
    </message>
    <message>
        <source>Takes blanks and dashes off an EAN or GTIN, checks it, and makes 13 digits of a UPC.</source>
        <translation>Zdejmuje spacje i kreski z EAN lub GTIN, sprawdza i robi z UPC 13 cyfr.</translation>
    </message>
    <message>
        <source>The value is a %2; the field is text. Add a step that makes text of it.</source>
        <translation>Wartość to %2; pole jest tekstem. Dodaj krok, który zrobi z niej tekst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number.</source>
        <translation>„%1” nie jest liczbą całkowitą.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number. Local notation needs a step &quot;number&quot;.</source>
        <translation>„%1” nie jest liczbą. Notacja krajowa wymaga kroku „number”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no. Other words need a step &quot;boolean&quot;.</source>
        <translation>„%1” to ani tak, ani nie. Inne słowa wymagają kroku „boolean”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date like 2026-11-24. Other forms need a step &quot;date&quot; or &quot;day&quot;.</source>
        <translation>„%1” nie jest datą taką jak 2026-11-24. Inne postacie wymagają kroku „date” lub „day”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time like 2026-11-24T02:17:39Z. Other forms need a step &quot;moment&quot; or &quot;epoch_seconds&quot;.</source>
        <translation>„%1” nie jest czasem takim jak 2026-11-24T02:17:39Z. Inne postacie wymagają kroku „moment” lub „epoch_seconds”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the options of the field. Add the option, or a step &quot;lookup&quot;.</source>
        <translation>„%1” nie należy do opcji pola. Dodaj opcję albo krok „lookup”.</translation>
    </message>
    <message>
        <source>The value is a %2; the id of an object is needed. Point the line at the id.</source>
        <translation>Wartość to %2; potrzebny jest identyfikator obiektu. Skieruj linię na identyfikator.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no list.</source>
        <translation>„%1” nie jest listą.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date of the form %2.</source>
        <translation>„%1” nie jest datą postaci %2.</translation>
    </message>
    <message>
        <source>The time &quot;%1&quot; does not exist in %2: the clock goes forward over it.</source>
        <translation>Czas „%1” nie istnieje w %2: zegar idzie wtedy do przodu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time.</source>
        <translation>„%1” nie jest czasem.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time counted since 1970.</source>
        <translation>„%1” nie jest czasem liczonym od 1970 roku.</translation>
    </message>
    <message>
        <source>Reads a date of a pattern: yyyy yy MM M dd d.</source>
        <translation>Czyta datę według wzorca: yyyy yy MM M dd d.</translation>
    </message>
    <message>
        <source>Reads a time of a pattern (also HH H mm ss SSS) that is local in a time zone; without one, UTC.</source>
        <translation>Czyta czas według wzorca (także HH H mm ss SSS), miejscowy w strefie czasowej; bez niej UTC.</translation>
    </message>
    <message>
        <source>Takes the calendar day of a time in a time zone; without one, UTC.</source>
        <translation>Bierze dzień kalendarzowy czasu w strefie czasowej; bez niej UTC.</translation>
    </message>
    <message>
        <source>Reads a time counted in seconds since 1970.</source>
        <translation>Czyta czas liczony w sekundach od 1970 roku.</translation>
    </message>
    <message>
        <source>Reads a time counted in milliseconds since 1970.</source>
        <translation>Czyta czas liczony w milisekundach od 1970 roku.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has &quot;%2&quot;, which means nothing. There are yyyy yy MM M dd d HH H mm m ss s SSS; other letters go into &apos;quotes&apos;.</source>
        <translation>Wzorzec „%1” ma „%2”, które nic nie znaczy. Są yyyy yy MM M dd d HH H mm m ss s SSS; inne litery idą w &apos;cudzysłów&apos;.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; needs a year, a month and a day, and only times have hours.</source>
        <translation>Wzorzec „%1” wymaga roku, miesiąca i dnia, a tylko czasy mają godziny.</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;. Names look like Europe/Warsaw.</source>
        <translation>Nie ma strefy czasowej „%1”. Nazwy wyglądają jak Europe/Warsaw.</translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot;.</source>
        <translation>Nie ma kroku „%1”.</translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Nie ma kroku „%1”. Czy chodzi o „%2”?</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; takes %2 to %3 arguments, not %4.</source>
        <translation>Krok „%1” przyjmuje od %2 do %3 argumentów, nie %4.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; cannot be turned round. Give the line steps for writing, or let it only read.</source>
        <translation>Kroku „%1” nie da się odwrócić. Podaj linii kroki zapisu albo niech tylko czyta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no member.</source>
        <translation>„%1” nie nazywa żadnego składnika.</translation>
    </message>
    <message>
        <source>Takes the first element of a list.</source>
        <translation>Bierze pierwszy element listy.</translation>
    </message>
    <message>
        <source>Takes the last element of a list.</source>
        <translation>Bierze ostatni element listy.</translation>
    </message>
    <message>
        <source>Takes one element of a list: 0 is the first, -1 the last.</source>
        <translation>Bierze jeden element listy: 0 to pierwszy, -1 ostatni.</translation>
    </message>
    <message>
        <source>Counts the elements of a list.</source>
        <translation>Liczy elementy listy.</translation>
    </message>
    <message>
        <source>Adds up a list of numbers.</source>
        <translation>Sumuje listę liczb.</translation>
    </message>
    <message>
        <source>Takes one member of each object in a list; turned round, puts it into objects.</source>
        <translation>Bierze jeden składnik z każdego obiektu listy; w drugą stronę wkłada go do obiektów.</translation>
    </message>
    <message>
        <source>Leaves equal elements out.</source>
        <translation>Pomija równe elementy.</translation>
    </message>
    <message>
        <source>Sorts a list: numbers by value, the rest by text.</source>
        <translation>Sortuje listę: liczby według wartości, resztę według tekstu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>„%1” to ani tak, ani nie.</translation>
    </message>
    <message>
        <source>There is no lookup &quot;%1&quot;.</source>
        <translation>Nie ma słownika „%1”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no word for the lookup &quot;%2&quot;.</source>
        <translation>„%1” nie jest słowem słownika „%2”.</translation>
    </message>
    <message>
        <source>The lookup &quot;%2&quot; has no entry for &quot;%1&quot;.</source>
        <translation>Słownik „%2” nie ma wpisu „%1”.</translation>
    </message>
    <message>
        <source>Takes this value where there is an empty one.</source>
        <translation>Bierze tę wartość tam, gdzie jest pusta.</translation>
    </message>
    <message>
        <source>Takes this value as a sign for empty; turned round, writes it for empty.</source>
        <translation>Traktuje tę wartość jak pustą; w drugą stronę zapisuje ją zamiast pustej.</translation>
    </message>
    <message>
        <source>Always this value.</source>
        <translation>Zawsze ta wartość.</translation>
    </message>
    <message>
        <source>Works a formula out; &quot;value&quot; is the value so far, names are the object&apos;s members (reading) or the record&apos;s fields (writing).</source>
        <translation>Oblicza formułę; „value” to dotychczasowa wartość, nazwy to składniki obiektu (czytanie) albo pola rekordu (zapis).</translation>
    </message>
    <message>
        <source>Goes on only where the condition holds; else the field is left out.</source>
        <translation>Idzie dalej tylko, gdy warunek jest spełniony; inaczej pole jest pomijane.</translation>
    </message>
    <message>
        <source>Reads yes or no from words, separated by commas; the first of each is written.</source>
        <translation>Czyta tak lub nie ze słów rozdzielonych przecinkami; zapisywane jest pierwsze z każdych.</translation>
    </message>
    <message>
        <source>Looks a word up in a dictionary; turned round, backwards.</source>
        <translation>Szuka słowa w słowniku; w drugą stronę wstecz.</translation>
    </message>
    <message>
        <source>Looks a word up in a dictionary backwards.</source>
        <translation>Szuka słowa w słowniku wstecz.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number in the notation that is set here.</source>
        <translation>„%1” nie jest liczbą w ustawionej tu notacji.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no notation of numbers. There are pl, de, fr, en, us, comma, point and auto.</source>
        <translation>„%1” nie jest notacją liczb. Są: pl, de, fr, en, us, comma, point i auto.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be read in two ways. Set the notation in the step &quot;number&quot;.</source>
        <translation>„%1” można odczytać na dwa sposoby. Ustaw notację w kroku „number”.</translation>
    </message>
    <message>
        <source>&quot;round&quot; takes a number of digits from -30 to 30, and up or even.</source>
        <translation>„round” przyjmuje liczbę cyfr od -30 do 30 oraz up albo even.</translation>
    </message>
    <message>
        <source>&quot;scale&quot; takes a number of digits from -30 to 30.</source>
        <translation>„scale” przyjmuje liczbę cyfr od -30 do 30.</translation>
    </message>
    <message>
        <source>&quot;multiply&quot; by zero loses the value.</source>
        <translation>„multiply” przez zero gubi wartość.</translation>
    </message>
    <message>
        <source>%1 cannot be divided exactly by %2. Give the line steps for writing that round.</source>
        <translation>%1 nie dzieli się dokładnie przez %2. Podaj linii kroki zapisu, które zaokrąglają.</translation>
    </message>
    <message>
        <source>Reads a number as people write it: pl, de, fr, en, us, comma, point, or auto, which refuses what could be read in two ways.</source>
        <translation>Czyta liczbę tak, jak piszą ją ludzie: pl, de, fr, en, us, comma, point albo auto, które odrzuca to, co można odczytać na dwa sposoby.</translation>
    </message>
    <message>
        <source>Rounds to digits behind the point: half up, as trade does, or half to even.</source>
        <translation>Zaokrągla do cyfr po przecinku: połówki w górę, jak w handlu, albo do parzystej.</translation>
    </message>
    <message>
        <source>Moves the decimal point, exactly: -2 makes units of cents, 2 makes cents of units.</source>
        <translation>Przesuwa przecinek dziesiętny, dokładnie: -2 robi z groszy złote, 2 ze złotych grosze.</translation>
    </message>
    <message>
        <source>Adds a number.</source>
        <translation>Dodaje liczbę.</translation>
    </message>
    <message>
        <source>Multiplies; turned round, divides, and fails where the result would not be exact.</source>
        <translation>Mnoży; w drugą stronę dzieli i zawodzi, gdy wynik nie byłby dokładny.</translation>
    </message>
    <message>
        <source>Takes the sign off a number.</source>
        <translation>Zdejmuje znak liczby.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no object with members.</source>
        <translation>„%1” nie jest obiektem ze składnikami.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no object of the type %2.</source>
        <translation>„%1” nie jest obiektem typu %2.</translation>
    </message>
    <message>
        <source>The text is no JSON: %1</source>
        <translation>Tekst nie jest JSON-em: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of seconds.</source>
        <translation>„%1” nie jest liczbą sekund.</translation>
    </message>
    <message>
        <source>Takes a member of an object; turned round, puts the value into an object with only that.</source>
        <translation>Bierze składnik obiektu; w drugą stronę wkłada wartość do obiektu, który ma tylko ją.</translation>
    </message>
    <message>
        <source>Reads the JSON that stands in a text.</source>
        <translation>Czyta JSON zapisany w tekście.</translation>
    </message>
    <message>
        <source>Reads a number that stands as an object of the class Decimal.</source>
        <translation>Czyta liczbę zapisaną jako obiekt klasy Decimal.</translation>
    </message>
    <message>
        <source>Reads a date that stands as an object of the class date.</source>
        <translation>Czyta datę zapisaną jako obiekt klasy date.</translation>
    </message>
    <message>
        <source>Reads a time in UTC that stands as an object of the class datetime.</source>
        <translation>Czyta czas UTC zapisany jako obiekt klasy datetime.</translation>
    </message>
    <message>
        <source>Reads a duration that stands as an object of the class timedelta, in seconds.</source>
        <translation>Czyta okres zapisany jako obiekt klasy timedelta, w sekundach.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place: it goes wrong at character %2. Put names with dots or brackets into quotation marks.</source>
        <translation>„%1” nie jest miejscem: błąd przy znaku %2. Nazwy z kropkami lub nawiasami ujmij w cudzysłów.</translation>
    </message>
    <message>
        <source>The place &quot;%1&quot; goes over two lists; one is possible.</source>
        <translation>Miejsce „%1” przechodzi przez dwie listy; możliwa jest jedna.</translation>
    </message>
    <message>
        <source>The place of a list ends with [], not &quot;%1&quot;.</source>
        <translation>Miejsce listy kończy się na [], nie na „%1”.</translation>
    </message>
    <message>
        <source>The entity %1 has no keyed list &quot;%2&quot;.</source>
        <translation>Encja %1 nie ma listy z kluczem „%2”.</translation>
    </message>
    <message>
        <source>The place of &quot;%1&quot; needs [] where the list is.</source>
        <translation>Miejsce „%1” wymaga [] tam, gdzie jest lista.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the list %2, where the other fields of &quot;%3&quot; are.</source>
        <translation>„%1” nie leży w liście %2, w której są pozostałe pola „%3”.</translation>
    </message>
    <message>
        <source>The entity %1 has no field &quot;%2&quot;.</source>
        <translation>Encja %1 nie ma pola „%2”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a keyed list: map its parts, and its place among the lists.</source>
        <translation>„%1” jest listą z kluczem: mapuj jej części i jej miejsce wśród list.</translation>
    </message>
    <message>
        <source>A line without a field only writes, and its steps make the value.</source>
        <translation>Linia bez pola tylko zapisuje, a jej kroki tworzą wartość.</translation>
    </message>
    <message>
        <source>The line of &quot;%1&quot; writes, but has no place.</source>
        <translation>Linia „%1” zapisuje, ale nie ma miejsca.</translation>
    </message>
    <message>
        <source>The line of &quot;%1&quot; has neither a place nor steps.</source>
        <translation>Linia „%1” nie ma ani miejsca, ani kroków.</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; needs a line for its key &quot;%2&quot;.</source>
        <translation>Lista „%1” wymaga linii dla swojego klucza „%2”.</translation>
    </message>
    <message>
        <source>Two lines write the place &quot;%1&quot;. Let one of them only read.</source>
        <translation>Dwie linie zapisują miejsce „%1”. Niech jedna tylko czyta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written as the list &quot;%2&quot;; this line can only read there.</source>
        <translation>„%1” jest zapisywane jako lista „%2”; ta linia może je tylko czytać.</translation>
    </message>
    <message>
        <source>The expression &quot;%1&quot; is wrong: %2.</source>
        <translation>Wyrażenie „%1” jest błędne: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form &quot;%2&quot;.</source>
        <translation>„%1” nie ma postaci „%2”.</translation>
    </message>
    <message>
        <source>A range needs a least or a greatest value.</source>
        <translation>Zakres wymaga najmniejszej albo największej wartości.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared with the bounds of its range.</source>
        <translation>„%1” nie da się porównać z granicami zakresu.</translation>
    </message>
    <message>
        <source>%1 is less than %2.</source>
        <translation>%1 jest mniejsze niż %2.</translation>
    </message>
    <message>
        <source>%1 is more than %2.</source>
        <translation>%1 jest większe niż %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; breaks the rule &quot;%2&quot;.</source>
        <translation>„%1” łamie regułę „%2”.</translation>
    </message>
    <message>
        <source>The rule &quot;one_of&quot; needs values.</source>
        <translation>Reguła „one_of” wymaga wartości.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the values that are allowed here.</source>
        <translation>„%1” nie należy do dozwolonych tu wartości.</translation>
    </message>
    <message>
        <source>A value is required here, but it is empty.</source>
        <translation>Wartość jest tu wymagana, a jest pusta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address.</source>
        <translation>„%1” nie jest adresem e-mail.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no NIP: ten digits, the last of which proves the others.</source>
        <translation>„%1” nie jest numerem NIP: dziesięć cyfr, z których ostatnia sprawdza pozostałe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no REGON: 9 or 14 digits, the last of which proves the others.</source>
        <translation>„%1” nie jest numerem REGON: 9 lub 14 cyfr, z których ostatnia sprawdza pozostałe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IBAN: its length or its check digits are wrong.</source>
        <translation>„%1” nie jest numerem IBAN: zła długość albo cyfry kontrolne.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no postal code of the form used in %2.</source>
        <translation>„%1” nie jest kodem pocztowym w postaci używanej w %2.</translation>
    </message>
    <message>
        <source>There is no quality rule &quot;%1&quot;.</source>
        <translation>Nie ma reguły jakości „%1”.</translation>
    </message>
    <message>
        <source>An item of the list has no key: its key fields are empty.</source>
        <translation>Pozycja listy nie ma klucza: jej pola klucza są puste.</translation>
    </message>
    <message>
        <source>Two items of the list have the key &quot;%1&quot;. Correct it in the source, or give the list another key.</source>
        <translation>Dwie pozycje listy mają klucz „%1”. Popraw to w źródle albo nadaj liście inny klucz.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number, which is needed here.</source>
        <translation>„%1” nie jest liczbą całkowitą, a taka jest tu potrzebna.</translation>
    </message>
    <message>
        <source>The value is an object; text is needed here.</source>
        <translation>Wartość jest obiektem; potrzebny jest tu tekst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not begin with &quot;%2&quot;.</source>
        <translation>„%1” nie zaczyna się od „%2”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not end with &quot;%2&quot;.</source>
        <translation>„%1” nie kończy się na „%2”.</translation>
    </message>
    <message>
        <source>An empty text cannot be searched for. Where &quot;replace&quot; only takes text away, it cannot be turned round: give steps for writing.</source>
        <translation>Pustego tekstu nie da się szukać. Gdy „replace” tylko usuwa tekst, nie da się go odwrócić: podaj kroki zapisu.</translation>
    </message>
    <message>
        <source>The separator is empty.</source>
        <translation>Separator jest pusty.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text that can be split.</source>
        <translation>„%1” nie jest tekstem, który można podzielić.</translation>
    </message>
    <message>
        <source>&quot;split&quot; to one part cannot be turned round: give steps for writing.</source>
        <translation>„split” do jednej części nie da się odwrócić: podaj kroki zapisu.</translation>
    </message>
    <message>
        <source>&quot;pad&quot; needs a width up to 1000, one plain character, and left or right.</source>
        <translation>„pad” wymaga szerokości do 1000, jednego zwykłego znaku oraz left albo right.</translation>
    </message>
    <message>
        <source>Takes blanks off both ends.</source>
        <translation>Zdejmuje spacje z obu końców.</translation>
    </message>
    <message>
        <source>Takes blanks off both ends and makes each run of blanks inside one space.</source>
        <translation>Zdejmuje spacje z obu końców, a z każdego ciągu spacji wewnątrz robi jedną.</translation>
    </message>
    <message>
        <source>Makes all letters capitals.</source>
        <translation>Zmienia litery na wielkie.</translation>
    </message>
    <message>
        <source>Makes all letters small.</source>
        <translation>Zmienia litery na małe.</translation>
    </message>
    <message>
        <source>Gives each word a capital.</source>
        <translation>Każde słowo od wielkiej litery.</translation>
    </message>
    <message>
        <source>Composes letters and their accents (Unicode form C).</source>
        <translation>Łączy litery z ich znakami (Unicode, forma C).</translation>
    </message>
    <message>
        <source>Puts a text in front; turned round, takes it off.</source>
        <translation>Dopisuje tekst na początku; w drugą stronę go zdejmuje.</translation>
    </message>
    <message>
        <source>Puts a text behind; turned round, takes it off.</source>
        <translation>Dopisuje tekst na końcu; w drugą stronę go zdejmuje.</translation>
    </message>
    <message>
        <source>Replaces a text wherever it occurs.</source>
        <translation>Zastępuje tekst wszędzie, gdzie występuje.</translation>
    </message>
    <message>
        <source>Replaces what an expression matches; \1 is its first group.</source>
        <translation>Zastępuje to, do czego pasuje wyrażenie; \1 to jego pierwsza grupa.</translation>
    </message>
    <message>
        <source>Splits text into a list, or takes one part (0 is the first, -1 the last).</source>
        <translation>Dzieli tekst na listę albo bierze jedną część (0 to pierwsza, -1 ostatnia).</translation>
    </message>
    <message>
        <source>Makes one text of a list.</source>
        <translation>Robi z listy jeden tekst.</translation>
    </message>
    <message>
        <source>Takes a part by characters; a negative start counts from the end.</source>
        <translation>Bierze część według znaków; ujemny początek liczy od końca.</translation>
    </message>
    <message>
        <source>Fills up to a width; turned round, takes the filling off.</source>
        <translation>Dopełnia do szerokości; w drugą stronę zdejmuje wypełnienie.</translation>
    </message>
    <message>
        <source>Makes text of any value.</source>
        <translation>Robi tekst z dowolnej wartości.</translation>
    </message>
    <message>
        <source>A place with [] takes a list.</source>
        <translation>Miejsce z [] przyjmuje listę.</translation>
    </message>
    <message>
        <source>The number has more than 38 digits.</source>
        <translation>Liczba ma więcej niż 38 cyfr.</translation>
    </message>
    <message>
        <source>A division by zero.</source>
        <translation>Dzielenie przez zero.</translation>
    </message>
    <message>
        <source>%1 has no owner. Choose the system that owns it.</source>
        <translation>%1 nie ma właściciela. Wybierz system, który nim jest.</translation>
    </message>
    <message>
        <source>%1 cannot be computed. Choose an owner for it.</source>
        <translation>%1 nie może być obliczane. Wybierz właściciela.</translation>
    </message>
    <message>
        <source>%1 is owned by stages, but has none. Add a stage.</source>
        <translation>Właściciel %1 zależy od etapów, ale nie ma żadnego. Dodaj etap.</translation>
    </message>
    <message>
        <source>A stage of %1 has no owner. Choose one.</source>
        <translation>Etap pola %1 nie ma właściciela. Wybierz go.</translation>
    </message>
    <message>
        <source>The formula names %1, but there is no such field.</source>
        <translation>Formuła wymienia %1, ale nie ma takiego pola.</translation>
    </message>
    <message>
        <source>%1 is computed from itself. Change its formula.</source>
        <translation>%1 jest obliczane z siebie samego. Zmień formułę.</translation>
    </message>
    <message>
        <source>The secret %1 is not set. Put it into the environment variable %2.</source>
        <translation>Sekret %1 nie jest ustawiony. Wpisz go do zmiennej środowiskowej %2.</translation>
    </message>
    <message>
        <source>The secret %1 comes from the environment variable %2 and cannot be changed here.</source>
        <translation>Sekret %1 pochodzi ze zmiennej środowiskowej %2 i nie da się go tu zmienić.</translation>
    </message>
    <message>
        <source>The engine&apos;s secret key is damaged.</source>
        <translation>Klucz tajny silnika jest uszkodzony.</translation>
    </message>
    <message>
        <source>The engine&apos;s public key is damaged; the secret was not sent.</source>
        <translation>Klucz publiczny silnika jest uszkodzony; sekretu nie wysłano.</translation>
    </message>
    <message>
        <source>The secret could not be sealed.</source>
        <translation>Sekretu nie udało się zapieczętować.</translation>
    </message>
    <message>
        <source>The sealed secret was made for another engine. Enter the secret again.</source>
        <translation>Zapieczętowany sekret był dla innego silnika. Wpisz sekret ponownie.</translation>
    </message>
    <message>
        <source>The file %1 is damaged, or no file of secrets. Restore it from a backup, or remove it and enter the secrets again.</source>
        <translation>Plik %1 jest uszkodzony albo nie jest plikiem sekretów. Przywróć go z kopii albo usuń i wpisz sekrety ponownie.</translation>
    </message>
    <message>
        <source>The library for encryption does not start.</source>
        <translation>Biblioteka szyfrująca nie startuje.</translation>
    </message>
    <message>
        <source>The secret %1 is not in %2.</source>
        <translation>Sekretu %1 nie ma w: %2.</translation>
    </message>
    <message>
        <source>The file %1 is being changed by another program. Try again.</source>
        <translation>Plik %1 zmienia właśnie inny program. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Pliku %1 nie da się odczytać.</translation>
    </message>
    <message>
        <source>The file %1 does not open with this passphrase.</source>
        <translation>Plik %1 nie otwiera się tym hasłem.</translation>
    </message>
    <message>
        <source>The file %1 does not open with this key.</source>
        <translation>Plik %1 nie otwiera się tym kluczem.</translation>
    </message>
    <message>
        <source>There is no key file %1.</source>
        <translation>Nie ma pliku klucza %1.</translation>
    </message>
    <message>
        <source>The key file %1 can be read by other users. Allow only yourself (chmod 600), and change the secrets if others have seen it.</source>
        <translation>Plik klucza %1 mogą czytać inni. Pozwól tylko sobie (chmod 600) i zmień sekrety, jeśli inni je widzieli.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>Pliku klucza %1 nie da się odczytać.</translation>
    </message>
    <message>
        <source>The file %1 does not hold a key.</source>
        <translation>Plik %1 nie zawiera klucza.</translation>
    </message>
    <message>
        <source>The passphrase is too short. It needs at least %1 characters.</source>
        <translation>Hasło jest za krótkie. Potrzebuje co najmniej %1 znaków.</translation>
    </message>
    <message>
        <source>This is no key.</source>
        <translation>To nie jest klucz.</translation>
    </message>
    <message>
        <source>There is not enough memory to derive the key of the secrets.</source>
        <translation>Za mało pamięci, by wyprowadzić klucz sekretów.</translation>
    </message>
    <message>
        <source>Case %1 does not exist.</source>
        <translation>Sprawa %1 nie istnieje.</translation>
    </message>
    <message>
        <source>Item %1 does not exist.</source>
        <translation>Pozycja %1 nie istnieje.</translation>
    </message>
    <message>
        <source>Change %1 does not exist.</source>
        <translation>Zmiana %1 nie istnieje.</translation>
    </message>
    <message>
        <source>A stored record is damaged. Restore the workspace from a backup.</source>
        <translation>Zapisany rekord jest uszkodzony. Przywróć obszar roboczy z kopii.</translation>
    </message>
    <message>
        <source>A record has a field that its entity does not have.</source>
        <translation>Rekord ma pole, którego nie ma jego encja.</translation>
    </message>
    <message>
        <source>The data is nested too deeply to be kept.</source>
        <translation>Dane są zbyt głęboko zagnieżdżone, by je przechować.</translation>
    </message>
    <message>
        <source>A stored value is damaged. Restore the workspace from a backup.</source>
        <translation>Zapisana wartość jest uszkodzona. Przywróć obszar roboczy z kopii.</translation>
    </message>
    <message>
        <source>Command %1 does not exist.</source>
        <translation>Polecenie %1 nie istnieje.</translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>Plik %1 już istnieje. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>File %1 cannot be written.</source>
        <translation>Pliku %1 nie da się zapisać.</translation>
    </message>
    <message>
        <source>Delivery %1 does not exist.</source>
        <translation>Dostawa %1 nie istnieje.</translation>
    </message>
    <message>
        <source>Attempt %2 of delivery %1 has its answer already.</source>
        <translation>Próba %2 dostawy %1 ma już odpowiedź.</translation>
    </message>
    <message>
        <source>The configuration was changed meanwhile: it is at version %1, you saw %2. Look at the newest one and save again.</source>
        <translation>Konfigurację w międzyczasie zmieniono: ma wersję %1, a Ty widziałeś %2. Obejrzyj najnowszą i zapisz ponownie.</translation>
    </message>
    <message>
        <source>The engine of this workspace runs already: process %1 on %2 (%3). Stop it first, or use the window with it.</source>
        <translation>Silnik tego obszaru roboczego już działa: proces %1 na %2 (%3). Najpierw go zatrzymaj albo użyj jego okna.</translation>
    </message>
    <message>
        <source>Another engine took over this workspace: process %1 on %2.</source>
        <translation>Inny silnik przejął ten obszar roboczy: proces %1 na %2.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 is linked already.</source>
        <translation>%1 %2 w %3 jest już powiązany.</translation>
    </message>
    <message>
        <source>Link %1 does not exist.</source>
        <translation>Powiązanie %1 nie istnieje.</translation>
    </message>
    <message>
        <source>%1 is no workspace of Splot. Choose another file.</source>
        <translation>%1 nie jest obszarem roboczym Splotu. Wybierz inny plik.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Splot (format %2; this one knows %3). Update Splot.</source>
        <translation>%1 zapisał nowszy Splot (format %2; ten zna %3). Zaktualizuj Splot.</translation>
    </message>
    <message>
        <source>%1 was written by an older Splot. Start its engine once to bring it up to date.</source>
        <translation>%1 zapisał starszy Splot. Uruchom raz jego silnik, by go unowocześnić.</translation>
    </message>
    <message>
        <source>Entity %1 is not known to the store.</source>
        <translation>Encja %1 jest magazynowi nieznana.</translation>
    </message>
    <message>
        <source>There is no file %1. Check its name, or make a new workspace.</source>
        <translation>Nie ma pliku %1. Sprawdź nazwę albo utwórz nowy obszar roboczy.</translation>
    </message>
    <message>
        <source>A transaction of %1 was begun inside another.</source>
        <translation>Transakcję %1 zaczęto wewnątrz innej.</translation>
    </message>
    <message>
        <source>A transaction of %1 was ended without a begin.</source>
        <translation>Transakcję %1 zakończono bez początku.</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Try again in a moment.</source>
        <translation>Inny program pisze do %1. Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>There is not enough memory to work with %1. Close other programs.</source>
        <translation>Za mało pamięci, by pracować z %1. Zamknij inne programy.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Allow your user to write to the file and its folder.</source>
        <translation>%1 nie da się zapisać. Pozwól swojemu użytkownikowi pisać do pliku i jego folderu.</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed. Check the disk, then open the workspace again.</source>
        <translation>Odczyt lub zapis %1 nie powiódł się. Sprawdź dysk i otwórz obszar roboczy ponownie.</translation>
    </message>
    <message>
        <source>%1 is damaged. Keep a copy of it and restore a backup.</source>
        <translation>%1 jest uszkodzony. Zachowaj kopię i przywróć kopię zapasową.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space; what was saved is safe.</source>
        <translation>Dysk, na którym jest %1, jest pełny. Zwolnij miejsce; to, co zapisano, jest bezpieczne.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that your user may read the file and its folder.</source>
        <translation>%1 nie da się otworzyć. Sprawdź, czy Twój użytkownik może czytać plik i jego folder.</translation>
    </message>
    <message>
        <source>What was to be saved in %1 is there already.</source>
        <translation>To, co miano zapisać w %1, już tam jest.</translation>
    </message>
    <message>
        <source>%1 refused to save something that contradicts its rules.</source>
        <translation>%1 odmówił zapisania czegoś, co przeczy jego regułom.</translation>
    </message>
    <message>
        <source>An access to %1 failed.</source>
        <translation>Dostęp do %1 nie powiódł się.</translation>
    </message>
    <message>
        <source>File %1 cannot be made. Check that its folder exists and that you may write to it.</source>
        <translation>Pliku %1 nie da się utworzyć. Sprawdź, czy jego folder istnieje i czy możesz w nim pisać.</translation>
    </message>
    <message>
        <source>There are two entities of this name.</source>
        <translation>Są dwie encje o tej nazwie.</translation>
    </message>
    <message>
        <source>There are two mappings of this object to this entity.</source>
        <translation>Są dwa mapowania tego obiektu na tę encję.</translation>
    </message>
    <message>
        <source>The time zone &quot;%1&quot; is not known; use a name like Europe/Warsaw.</source>
        <translation>Strefa czasowa „%1” nie jest znana; użyj nazwy jak Europe/Warsaw.</translation>
    </message>
    <message>
        <source>There is no system &quot;%1&quot;.</source>
        <translation>Nie ma systemu „%1”.</translation>
    </message>
    <message>
        <source>There are two systems of this name.</source>
        <translation>Są dwa systemy o tej nazwie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a meaning of its own as an owner; choose another name.</source>
        <translation>„%1” ma jako właściciel własne znaczenie; wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>The name of a system must not contain &quot;/&quot;.</source>
        <translation>Nazwa systemu nie może zawierać „/”.</translation>
    </message>
    <message>
        <source>There are two lookups of this name.</source>
        <translation>Są dwa słowniki o tej nazwie.</translation>
    </message>
    <message>
        <source>The word &quot;%1&quot; stands twice in the lookup.</source>
        <translation>Słowo „%1” stoi w słowniku dwa razy.</translation>
    </message>
    <message>
        <source>The entity has two fields of this name.</source>
        <translation>Encja ma dwa pola o tej nazwie.</translation>
    </message>
    <message>
        <source>The field refers to the entity &quot;%1&quot;, which does not exist.</source>
        <translation>Pole wskazuje na encję „%1”, która nie istnieje.</translation>
    </message>
    <message>
        <source>The field is a choice, but has no options.</source>
        <translation>Pole jest wyborem, ale nie ma opcji.</translation>
    </message>
    <message>
        <source>The field is in the list &quot;%1&quot;, which the entity does not have.</source>
        <translation>Pole jest w liście „%1”, której encja nie ma.</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; is one value as a whole; give it a key to have fields in it.</source>
        <translation>Lista „%1” jest w całości jedną wartością; nadaj jej klucz, by miała pola.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; of the list is no field in it.</source>
        <translation>Klucz „%1” listy nie jest jej polem.</translation>
    </message>
    <message>
        <source>The field is one value and cannot also hold the field &quot;%1&quot;.</source>
        <translation>Pole jest jedną wartością i nie może też zawierać pola „%1”.</translation>
    </message>
    <message>
        <source>The entity has two match keys of this name.</source>
        <translation>Encja ma dwa klucze dopasowania o tej nazwie.</translation>
    </message>
    <message>
        <source>The match key has no fields.</source>
        <translation>Klucz dopasowania nie ma pól.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no normal form; use text, email, phone, tax_id, code or exact.</source>
        <translation>„%1” nie jest postacią normalną; użyj text, email, phone, tax_id, code lub exact.</translation>
    </message>
    <message>
        <source>The entity has no field &quot;%1&quot;.</source>
        <translation>Encja nie ma pola „%1”.</translation>
    </message>
    <message>
        <source>Nobody owns this; name a system, or say newest, manual or a formula.</source>
        <translation>Nikt nie jest tu właścicielem; podaj system albo newest, manual lub formułę.</translation>
    </message>
    <message>
        <source>The field is computed, but has no formula.</source>
        <translation>Pole jest obliczane, ale nie ma formuły.</translation>
    </message>
    <message>
        <source>The owner changes by stage, but there are no stages.</source>
        <translation>Właściciel zależy od etapu, ale nie ma etapów.</translation>
    </message>
    <message>
        <source>This stage always holds, so the stages after it never will.</source>
        <translation>Ten etap zachodzi zawsze, więc następne nigdy.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; owns this, but no mapping reads it from there.</source>
        <translation>„%1” jest tu właścicielem, ale żadne mapowanie tego stamtąd nie czyta.</translation>
    </message>
    <message>
        <source>Objects are to be archived, but no values are given that archive one.</source>
        <translation>Obiekty mają być archiwizowane, ale nie podano wartości, które archiwizują.</translation>
    </message>
    <message>
        <source>There is no entity &quot;%1&quot;.</source>
        <translation>Nie ma encji „%1”.</translation>
    </message>
    <message>
        <source>Two lines write the place &quot;%1&quot;.</source>
        <translation>Dwie linie zapisują miejsce „%1”.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; refers to %2, but no object of &quot;%3&quot; is mapped to it.</source>
        <translation>Pole „%1” wskazuje na %2, ale nie jest na nie zmapowany żaden obiekt „%3”.</translation>
    </message>
    <message>
        <source>The entity has no list &quot;%1&quot;.</source>
        <translation>Encja nie ma listy „%1”.</translation>
    </message>
    <message>
        <source>Lines read the list &quot;%1&quot;, but it is not said which list of the object it is.</source>
        <translation>Linie czytają listę „%1”, ale nie powiedziano, która to lista obiektu.</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; a new %2 needs another one first, which again needs a %2; make one of the references not required.</source>
        <translation>W „%1” nowy obiekt %2 wymaga najpierw innego, a ten znów %2; niech jedno z odwołań nie będzie wymagane.</translation>
    </message>
    <message>
        <source>There is no kind of document &quot;%1&quot;.</source>
        <translation>Nie ma rodzaju dokumentów „%1”.</translation>
    </message>
    <message>
        <source>The document %1 calls itself %2.</source>
        <translation>Dokument %1 nazywa sam siebie %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Pliku %1 nie da się zapisać.</translation>
    </message>
    <message>
        <source>The folder %1 holds something else; name an empty or a new one.</source>
        <translation>Folder %1 zawiera coś innego; podaj pusty albo nowy.</translation>
    </message>
    <message>
        <source>%1 is no folder of a configuration: it has no file %2.</source>
        <translation>%1 nie jest folderem konfiguracji: nie ma pliku %2.</translation>
    </message>
    <message>
        <source>A reference needs the entity it points to: &quot;target&quot;.</source>
        <translation>Odwołanie wymaga encji, na którą wskazuje: „target”.</translation>
    </message>
    <message>
        <source>A step is a name, or a list: [&quot;name&quot;, &quot;argument&quot;, ...].</source>
        <translation>Krok to nazwa albo lista: [&quot;nazwa&quot;, &quot;argument&quot;, ...].</translation>
    </message>
    <message>
        <source>An object is expected here.</source>
        <translation>Oczekiwany jest tu obiekt.</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>Oczekiwany jest tu tekst.</translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation>Oczekiwane jest tu true albo false.</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>Oczekiwana jest tu liczba całkowita.</translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation>Oczekiwana jest tu liczba.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing here.</source>
        <translation>„%1” nic tu nie znaczy.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period; write 30s, 5m, 2h or 1d.</source>
        <translation>„%1” nie jest okresem; napisz 30s, 5m, 2h albo 1d.</translation>
    </message>
    <message>
        <source>A pair is expected here: [&quot;from&quot;, &quot;to&quot;].</source>
        <translation>Oczekiwana jest tu para: [&quot;z&quot;, &quot;na&quot;].</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Opcja %1 nie przyjmuje wartości.</translation>
    </message>
    <message>
        <source>The option %1 needs a value: %2.</source>
        <translation>Opcja %1 wymaga wartości: %2.</translation>
    </message>
    <message>
        <source>The option %1 may be given once only.</source>
        <translation>Opcję %1 wolno podać tylko raz.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Nie ma opcji %1.</translation>
    </message>
    <message>
        <source>There is no option %1; did you mean %2?</source>
        <translation>Nie ma opcji %1; czy chodzi o %2?</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Brakuje: %1.</translation>
    </message>
    <message>
        <source>The word &quot;%1&quot; is too many.</source>
        <translation>Słowo „%1” jest zbędne.</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1 musi leżeć między %2 a %3.</translation>
    </message>
    <message>
        <source>%1 must be a whole number, not &quot;%2&quot;.</source>
        <translation>%1 musi być liczbą całkowitą, nie „%2”.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>zrobione</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nie powiodło się</translation>
    </message>
    <message>
        <source>the command line is wrong</source>
        <translation>wiersz polecenia jest błędny</translation>
    </message>
    <message>
        <source>done, but some records failed: cases are open</source>
        <translation>zrobione, ale niektóre rekordy się nie powiodły: są otwarte sprawy</translation>
    </message>
    <message>
        <source>the workspace is missing, damaged or held by another engine</source>
        <translation>obszaru roboczego nie ma, jest uszkodzony albo trzyma go inny silnik</translation>
    </message>
    <message>
        <source>a plan has to be approved first</source>
        <translation>najpierw trzeba zatwierdzić plan</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>anulowano</translation>
    </message>
    <message>
        <source>the workspace; else SPLOT_WORKSPACE, else the only *.splot here</source>
        <translation>obszar roboczy; inaczej SPLOT_WORKSPACE, inaczej jedyny *.splot tutaj</translation>
    </message>
    <message>
        <source>answer in JSON, for programs</source>
        <translation>odpowiedz w JSON, dla programów</translation>
    </message>
    <message>
        <source>en or pl; else SPLOT_LANGUAGE, else the system&apos;s</source>
        <translation>en albo pl; inaczej SPLOT_LANGUAGE, inaczej język systemu</translation>
    </message>
    <message>
        <source>no remarks and no progress</source>
        <translation>bez uwag i postępu</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>ta strona</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[opcje]</translation>
    </message>
    <message>
        <source>For every command:</source>
        <translation>Dla każdego polecenia:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Przykład:</translation>
    </message>
    <message>
        <source>Splot keeps systems telling the same truth.</source>
        <translation>Splot dba, by systemy mówiły tę samą prawdę.</translation>
    </message>
    <message>
        <source>COMMAND [options]</source>
        <translation>POLECENIE [opcje]</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Kody wyjścia:</translation>
    </message>
    <message>
        <source>&quot;splotctl COMMAND --help&quot; tells more, with an example.</source>
        <translation>„splotctl POLECENIE --help” mówi więcej, z przykładem.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Nie ma polecenia „%1”.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Czy chodzi o „%1”?</translation>
    </message>
    <message>
        <source>&quot;splotctl help&quot; lists the commands.</source>
        <translation>„splotctl help” wymienia polecenia.</translation>
    </message>
    <message>
        <source>&quot;splotctl %1 --help&quot; tells how it is used.</source>
        <translation>„splotctl %1 --help” mówi, jak tego użyć.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the secret; give it by --secret-env NAME or --secret-fd NUMBER.</source>
        <translation>Nie ma terminala, by zapytać o sekret; podaj go przez --secret-env NAZWA albo --secret-fd NUMER.</translation>
    </message>
    <message>
        <source>The file descriptor %1 is not open for reading.</source>
        <translation>Deskryptor pliku %1 nie jest otwarty do odczytu.</translation>
    </message>
    <message>
        <source>Add --yes to do it.</source>
        <translation>Dodaj --yes, aby to zrobić.</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[t/N]</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>nie pytaj</translation>
    </message>
    <message>
        <source>why; kept with the audit</source>
        <translation>dlaczego; zachowywane w dzienniku</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time; write 30m, 2h, 09:30, 2026-11-24 or 2026-11-24T09:30.</source>
        <translation>„%1” nie jest czasem; napisz 30m, 2h, 09:30, 2026-11-24 albo 2026-11-24T09:30.</translation>
    </message>
    <message>
        <source>No record is found by &quot;%1&quot;.</source>
        <translation>„%1” nie znajduje żadnego rekordu.</translation>
    </message>
    <message>
        <source>Several records are found by &quot;%1&quot;; &quot;splotctl records %1&quot; lists them.</source>
        <translation>„%1” znajduje kilka rekordów; wymienia je „splotctl records %1”.</translation>
    </message>
    <message>
        <source>There is no system &quot;%1&quot;; there are: %2.</source>
        <translation>Nie ma systemu „%1”; są: %2.</translation>
    </message>
    <message>
        <source>There is no entity &quot;%1&quot;; there are: %2.</source>
        <translation>Nie ma encji „%1”; są: %2.</translation>
    </message>
    <message>
        <source>List the kinds of systems that can be connected</source>
        <translation>Wymień rodzaje systemów, które można podłączyć</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Łącznik</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Potrafi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Opis</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Nie ma żadnych.</translation>
    </message>
    <message>
        <source>Show which settings a connector needs</source>
        <translation>Pokaż, jakich ustawień wymaga łącznik</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>jego nazwa</translation>
    </message>
    <message>
        <source>There is no connector &quot;%1&quot;; &quot;splotctl connector list&quot; lists them.</source>
        <translation>Nie ma łącznika „%1”; wymienia je „splotctl connector list”.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ustawienie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Wymagane</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Możliwości</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Znaczenie</translation>
    </message>
    <message>
        <source>It needs no settings.</source>
        <translation>Nie wymaga ustawień.</translation>
    </message>
    <message>
        <source>Look for what is wrong in a connector&apos;s descriptor file</source>
        <translation>Szukaj błędów w pliku opisu łącznika</translation>
    </message>
    <message>
        <source>the descriptor (JSON)</source>
        <translation>plik opisu (JSON)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Nie ma błędów.</translation>
    </message>
    <message>
        <source>List the functions for steps of mappings</source>
        <translation>Wymień funkcje kroków mapowania</translation>
    </message>
    <message>
        <source>only those whose name has this</source>
        <translation>tylko te, których nazwa to zawiera</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkcja</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumenty</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Obie strony</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Przykład</translation>
    </message>
    <message>
        <source>There is no such function.</source>
        <translation>Nie ma takiej funkcji.</translation>
    </message>
    <message>
        <source>List the entities</source>
        <translation>Wymień encje</translation>
    </message>
    <message>
        <source>Show the document of an entity</source>
        <translation>Pokaż dokument encji</translation>
    </message>
    <message>
        <source>Make an entity, or replace it, from a JSON document</source>
        <translation>Utwórz encję z dokumentu JSON albo ją zastąp</translation>
    </message>
    <message>
        <source>Remove an entity</source>
        <translation>Usuń encję</translation>
    </message>
    <message>
        <source>List the mappings</source>
        <translation>Wymień mapowania</translation>
    </message>
    <message>
        <source>Show the document of a mapping</source>
        <translation>Pokaż dokument mapowania</translation>
    </message>
    <message>
        <source>Make a mapping, or replace it, from a JSON document</source>
        <translation>Utwórz mapowanie z dokumentu JSON albo je zastąp</translation>
    </message>
    <message>
        <source>Remove a mapping</source>
        <translation>Usuń mapowanie</translation>
    </message>
    <message>
        <source>List the lookups</source>
        <translation>Wymień słowniki</translation>
    </message>
    <message>
        <source>Show the document of a lookup</source>
        <translation>Pokaż dokument słownika</translation>
    </message>
    <message>
        <source>Make a lookup, or replace it, from a JSON document</source>
        <translation>Utwórz słownik z dokumentu JSON albo go zastąp</translation>
    </message>
    <message>
        <source>Remove a lookup</source>
        <translation>Usuń słownik</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;.</source>
        <translation>Nie ma: %1 „%2”.</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>Nie ma: %1 „%2”; czy chodzi o „%3”?</translation>
    </message>
    <message>
        <source>its name, as the list shows it</source>
        <translation>jego nazwa, jak pokazuje lista</translation>
    </message>
    <message>
        <source>the JSON document; - reads the standard input</source>
        <translation>dokument JSON; - czyta standardowe wejście</translation>
    </message>
    <message>
        <source>%1 is saved; the configuration is at version %2.</source>
        <translation>Zapisano %1; konfiguracja ma wersję %2.</translation>
    </message>
    <message>
        <source>Remove %1? Its records and links stay.</source>
        <translation>Usunąć %1? Rekordy i powiązania zostają.</translation>
    </message>
    <message>
        <source>%1 is removed; the configuration is at version %2.</source>
        <translation>Usunięto %1; konfiguracja ma wersję %2.</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>najnowsza</translation>
    </message>
    <message>
        <source>people</source>
        <translation>ludzie</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Encja</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>Rozpoznawane po</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Właściciel</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Mapowania</translation>
    </message>
    <message>
        <source>There are no entities yet; &quot;splotctl map start&quot; makes one from an object.</source>
        <translation>Nie ma jeszcze encji; „splotctl map start” robi ją z obiektu.</translation>
    </message>
    <message>
        <source>only of this entity</source>
        <translation>tylko tej encji</translation>
    </message>
    <message>
        <source>only of this system</source>
        <translation>tylko tego systemu</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Mapowanie</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Odstawione</translation>
    </message>
    <message>
        <source>Admits</source>
        <translation>Dopuszcza</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Zakres</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>w obie strony</translation>
    </message>
    <message>
        <source>in</source>
        <translation>do rekordu</translation>
    </message>
    <message>
        <source>out</source>
        <translation>z rekordu</translation>
    </message>
    <message>
        <source>There are no mappings yet; &quot;splotctl map start&quot; makes one.</source>
        <translation>Nie ma jeszcze mapowań; „splotctl map start” robi mapowanie.</translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation>Słownik</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Wpisy</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>Nieznane słowa</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>zawodzą</translation>
    </message>
    <message>
        <source>become the standard</source>
        <translation>stają się standardem</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>przechodzą</translation>
    </message>
    <message>
        <source>There are no lookups yet.</source>
        <translation>Nie ma jeszcze słowników.</translation>
    </message>
    <message>
        <source>Add words to a lookup, or change what they become</source>
        <translation>Dodaj słowa do słownika albo zmień, czym się stają</translation>
    </message>
    <message>
        <source>its name; it is made if there is none</source>
        <translation>jego nazwa; gdy go nie ma, zostanie utworzony</translation>
    </message>
    <message>
        <source>a word and what it becomes; FROM= alone removes it</source>
        <translation>słowo i to, czym się staje; samo Z= je usuwa</translation>
    </message>
    <message>
        <source>Write a pair as FROM=TO, not &quot;%1&quot;.</source>
        <translation>Napisz parę jako Z=NA, nie „%1”.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Rekordy</translation>
    </message>
    <message>
        <source>Changes to work off</source>
        <translation>Zmiany do przerobienia</translation>
    </message>
    <message>
        <source>Deliveries under way</source>
        <translation>Dostawy w toku</translation>
    </message>
    <message>
        <source>Waiting for an approval</source>
        <translation>Czeka na zatwierdzenie</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Otwarte sprawy</translation>
    </message>
    <message>
        <source>Of them new</source>
        <translation>W tym nowe</translation>
    </message>
    <message>
        <source>%1 deliveries wait for an approval: &quot;splotctl plan&quot; shows what they would do, &quot;splotctl approve&quot; lets them go.</source>
        <translation>Dostawy czekające na zatwierdzenie: %1. „splotctl plan” pokaże, co zrobią, „splotctl approve” je puści.</translation>
    </message>
    <message>
        <source>%1 cases are open: &quot;splotctl inbox list&quot;.</source>
        <translation>Otwarte sprawy: %1, zobacz „splotctl inbox list”.</translation>
    </message>
    <message>
        <source>Stopping: waiting for the answers in flight ...</source>
        <translation>Zatrzymywanie: czekam na odpowiedzi w drodze ...</translation>
    </message>
    <message>
        <source>records %1, changes %2, deliveries %3, cases %4</source>
        <translation>rekordy %1, zmiany %2, dostawy %3, sprawy %4</translation>
    </message>
    <message>
        <source>Read all systems, apply, deliver, and end when nothing is left to do</source>
        <translation>Przeczytaj wszystkie systemy, zastosuj, dostarcz i skończ, gdy nie ma nic do zrobienia</translation>
    </message>
    <message>
        <source>The exit code is 3 when cases are open, 5 when something waits for an approval.</source>
        <translation>Kod wyjścia to 3, gdy są otwarte sprawy, 5, gdy coś czeka na zatwierdzenie.</translation>
    </message>
    <message>
        <source>Run the engine until it is stopped</source>
        <translation>Uruchom silnik, aż zostanie zatrzymany</translation>
    </message>
    <message>
        <source>SIGTERM, SIGINT or Ctrl+C stop it: answers in flight are awaited, nothing is lost. An engine inside a window is asked to give the workspace over.</source>
        <translation>Zatrzymują go SIGTERM, SIGINT lub Ctrl+C: czeka na odpowiedzi w drodze, nic nie ginie. Silnik wewnątrz okna jest proszony o oddanie obszaru roboczego.</translation>
    </message>
    <message>
        <source>Write --line FIELD=PLACE with a field of %1, not &quot;%2&quot;.</source>
        <translation>Napisz --line POLE=MIEJSCE z polem encji %1, nie „%2”.</translation>
    </message>
    <message>
        <source>Write the configuration as stable JSON files, for git; no secrets, no data</source>
        <translation>Zapisz konfigurację jako stałe pliki JSON, dla gita; bez sekretów i danych</translation>
    </message>
    <message>
        <source>a new or empty folder, or one of an earlier export</source>
        <translation>nowy lub pusty folder albo folder wcześniejszego eksportu</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Zmienione pliki</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Zmiana</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>usunięty</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>zmieniony</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nowy</translation>
    </message>
    <message>
        <source>Take a configuration over from a folder: its plan is shown first</source>
        <translation>Przejmij konfigurację z folderu: najpierw pokazywany jest jej plan</translation>
    </message>
    <message>
        <source>as &quot;export&quot; writes it</source>
        <translation>jak zapisuje „export”</translation>
    </message>
    <message>
        <source>only show which documents change</source>
        <translation>tylko pokaż, które dokumenty się zmieniają</translation>
    </message>
    <message>
        <source>The folder and the workspace say the same.</source>
        <translation>Folder i obszar roboczy mówią to samo.</translation>
    </message>
    <message>
        <source>Take %1 documents over?</source>
        <translation>Przejąć dokumenty: %1?</translation>
    </message>
    <message>
        <source>The configuration is at version %1.</source>
        <translation>Konfiguracja ma wersję %1.</translation>
    </message>
    <message>
        <source>Show the versions of the configuration, or of one document</source>
        <translation>Pokaż wersje konfiguracji albo jednego dokumentu</translation>
    </message>
    <message>
        <source>entity/Customer, mapping/shop/customers/Customer</source>
        <translation>entity/Customer, mapping/shop/customers/Customer</translation>
    </message>
    <message>
        <source>how many lines (standard: 50)</source>
        <translation>ile wierszy (standard: 50)</translation>
    </message>
    <message>
        <source>show the document as it was then</source>
        <translation>pokaż dokument, jaki był wtedy</translation>
    </message>
    <message>
        <source>Write a document as KIND/ID, for example entity/Customer.</source>
        <translation>Napisz dokument jako RODZAJ/ID, na przykład entity/Customer.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>zapisany</translation>
    </message>
    <message>
        <source>Nothing was saved yet.</source>
        <translation>Niczego jeszcze nie zapisano.</translation>
    </message>
    <message>
        <source>There was no such document at version %1.</source>
        <translation>W wersji %1 nie było takiego dokumentu.</translation>
    </message>
    <message>
        <source>Bring the configuration back to an earlier version, as a new one</source>
        <translation>Przywróć konfigurację do wcześniejszej wersji, jako nową</translation>
    </message>
    <message>
        <source>as &quot;history&quot; shows it</source>
        <translation>jak pokazuje „history”</translation>
    </message>
    <message>
        <source>The configuration is as it was then.</source>
        <translation>Konfiguracja jest taka jak wtedy.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sprawa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Pozycje</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Przydzielona</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ostatnio</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Komunikat</translation>
    </message>
    <message>
        <source>List the open cases: failures by cause, and questions</source>
        <translation>Wymień otwarte sprawy: awarie według przyczyny i pytania</translation>
    </message>
    <message>
        <source>The exit code is 3 when there are any.</source>
        <translation>Kod wyjścia to 3, gdy jakieś są.</translation>
    </message>
    <message>
        <source>The Inbox is empty.</source>
        <translation>Skrzynka jest pusta.</translation>
    </message>
    <message>
        <source>%1 of %2 are shown; --limit shows more.</source>
        <translation>Pokazano %1 z %2; --limit pokaże więcej.</translation>
    </message>
    <message>
        <source>how many (standard: 100)</source>
        <translation>ile (standard: 100)</translation>
    </message>
    <message>
        <source>Show a case with its items and notes</source>
        <translation>Pokaż sprawę z pozycjami i notatkami</translation>
    </message>
    <message>
        <source>its number</source>
        <translation>jej numer</translation>
    </message>
    <message>
        <source>how many items (standard: 50)</source>
        <translation>ile pozycji (standard: 50)</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Zrobił</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>No item is left.</source>
        <translation>Nie została żadna pozycja.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pozycja</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>Id there</source>
        <translation>Id tam</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandydaci</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Cases: %1.</source>
        <translation>Sprawy: %1.</translation>
    </message>
    <message>
        <source>Case %1 is %2; that is not possible now.</source>
        <translation>Sprawa %1: %2; to teraz niemożliwe.</translation>
    </message>
    <message>
        <source>numbers of cases</source>
        <translation>numery spraw</translation>
    </message>
    <message>
        <source>all cases that the filters find</source>
        <translation>wszystkie sprawy, które znajdują filtry</translation>
    </message>
    <message>
        <source>Put cases on hold for a time, or until a ticket is done</source>
        <translation>Wstrzymaj sprawy na pewien czas albo do załatwienia zgłoszenia</translation>
    </message>
    <message>
        <source>2h, 3d, 2026-12-01</source>
        <translation>2h, 3d, 2026-12-01</translation>
    </message>
    <message>
        <source>the ticket that it waits for</source>
        <translation>zgłoszenie, na które czeka</translation>
    </message>
    <message>
        <source>Say until when, or which ticket it waits for.</source>
        <translation>Powiedz, do kiedy albo na które zgłoszenie sprawa czeka.</translation>
    </message>
    <message>
        <source>Take cases off their hold</source>
        <translation>Zdejmij sprawy ze wstrzymania</translation>
    </message>
    <message>
        <source>Give cases to a person</source>
        <translation>Przydziel sprawy osobie</translation>
    </message>
    <message>
        <source>who looks after it; standard: yourself</source>
        <translation>kto się nią zajmie; standard: Ty</translation>
    </message>
    <message>
        <source>Write a note to cases, or tag them</source>
        <translation>Napisz notatkę do spraw albo je oznacz</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>notatka</translation>
    </message>
    <message>
        <source>a tag to add; -WORD takes it off</source>
        <translation>znacznik do dodania; -SŁOWO go zdejmuje</translation>
    </message>
    <message>
        <source>%1 is one of: %2.</source>
        <translation>%1 to jedno z: %2.</translation>
    </message>
    <message>
        <source>only of this kind: failure, match, proposal ...</source>
        <translation>tylko tego rodzaju: failure, match, proposal ...</translation>
    </message>
    <message>
        <source>only of this step: read, check, deliver ...</source>
        <translation>tylko tego kroku: read, check, deliver ...</translation>
    </message>
    <message>
        <source>only in this state; standard: all that are not resolved</source>
        <translation>tylko w tym stanie; standard: wszystkie niezałatwione</translation>
    </message>
    <message>
        <source>only assigned to this person</source>
        <translation>tylko przydzielone tej osobie</translation>
    </message>
    <message>
        <source>only with these words in a message, value or id</source>
        <translation>tylko z tymi słowami w komunikacie, wartości lub identyfikatorze</translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation>Nie ma sprawy %1.</translation>
    </message>
    <message>
        <source>Name cases, or say --all-matching with filters.</source>
        <translation>Podaj sprawy albo --all-matching z filtrami.</translation>
    </message>
    <message>
        <source>Map an object of a system to an entity; a new entity is made out of its fields</source>
        <translation>Zmapuj obiekt systemu na encję; z jego pól powstaje nowa encja</translation>
    </message>
    <message>
        <source>as the system calls it</source>
        <translation>tak, jak nazywa go system</translation>
    </message>
    <message>
        <source>a known one, whose fields are matched by name, or a new one</source>
        <translation>znana, której pola dopasowuje się po nazwie, albo nowa</translation>
    </message>
    <message>
        <source>recognise records by it; forms: text, email, phone, tax_id, code, exact</source>
        <translation>po nim rozpoznawaj rekordy; postacie: text, email, phone, tax_id, code, exact</translation>
    </message>
    <message>
        <source>tie this field to this place; PLACE empty leaves the field out</source>
        <translation>zwiąż to pole z tym miejscem; puste MIEJSCE pomija pole</translation>
    </message>
    <message>
        <source>both, in or out (standard: both)</source>
        <translation>both, in albo out (standard: both)</translation>
    </message>
    <message>
        <source>The system owns what no rule says otherwise; &quot;splotctl own set&quot; changes that.</source>
        <translation>System jest właścicielem tego, czego nie mówi inna reguła; zmienia to „splotctl own set”.</translation>
    </message>
    <message>
        <source>%1 is mapped already; &quot;splotctl map set&quot; changes it.</source>
        <translation>%1 jest już zmapowane; „splotctl map set” to zmieni.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>No field has the name of a place; tie them by --line.</source>
        <translation>Żadne pole nie nazywa się jak miejsce; zwiąż je przez --line.</translation>
    </message>
    <message>
        <source>The direction is both, in or out, not &quot;%1&quot;.</source>
        <translation>Kierunek to both, in albo out, nie „%1”.</translation>
    </message>
    <message>
        <source>The system has no object &quot;%1&quot;; it has: %2.</source>
        <translation>System nie ma obiektu „%1”; ma: %2.</translation>
    </message>
    <message>
        <source>Add or change one line of a mapping, or remove it</source>
        <translation>Dodaj lub zmień jedną linię mapowania albo ją usuń</translation>
    </message>
    <message>
        <source>SYSTEM/OBJECT/ENTITY, as &quot;map list&quot; shows it</source>
        <translation>SYSTEM/OBIEKT/ENCJA, jak pokazuje „map list”</translation>
    </message>
    <message>
        <source>path of the entity&apos;s field</source>
        <translation>ścieżka pola encji</translation>
    </message>
    <message>
        <source>place in the object; left out: as it is</source>
        <translation>miejsce w obiekcie; pominięte: bez zmiany</translation>
    </message>
    <message>
        <source>functions on the way in: trim,lookup:countries or a JSON list</source>
        <translation>funkcje na drodze do rekordu: trim,lookup:countries albo lista JSON</translation>
    </message>
    <message>
        <source>functions on the way out; left out: the inverse of --in</source>
        <translation>funkcje na drodze do systemu; pominięte: odwrotność --in</translation>
    </message>
    <message>
        <source>both, in or out</source>
        <translation>both, in albo out</translation>
    </message>
    <message>
        <source>sent with a create, never again</source>
        <translation>wysyłane przy tworzeniu, potem już nie</translation>
    </message>
    <message>
        <source>remove the line</source>
        <translation>usuń linię</translation>
    </message>
    <message>
        <source>The mapping has no line for &quot;%1&quot;.</source>
        <translation>Mapowanie nie ma linii dla „%1”.</translation>
    </message>
    <message>
        <source>List objects that more than one record could be</source>
        <translation>Wymień obiekty, którymi może być więcej niż jeden rekord</translation>
    </message>
    <message>
        <source>Nothing is to be matched.</source>
        <translation>Nie ma nic do dopasowania.</translation>
    </message>
    <message>
        <source>Say which record an object is</source>
        <translation>Powiedz, którym rekordem jest obiekt</translation>
    </message>
    <message>
        <source>as &quot;match list&quot; shows it</source>
        <translation>jak pokazuje „match list”</translation>
    </message>
    <message>
        <source>one of its candidates, or any record</source>
        <translation>jeden z kandydatów albo dowolny rekord</translation>
    </message>
    <message>
        <source>it is none of them: make a new record</source>
        <translation>to żaden z nich: utwórz nowy rekord</translation>
    </message>
    <message>
        <source>Make one record of two; both ids and all links are kept</source>
        <translation>Zrób z dwóch rekordów jeden; zostają oba numery i wszystkie powiązania</translation>
    </message>
    <message>
        <source>becomes a second name</source>
        <translation>staje się drugą nazwą</translation>
    </message>
    <message>
        <source>the record that stays</source>
        <translation>rekord, który zostaje</translation>
    </message>
    <message>
        <source>Take a merge back: links and values part again</source>
        <translation>Cofnij scalenie: powiązania i wartości znów się rozdzielą</translation>
    </message>
    <message>
        <source>the one that became a second name</source>
        <translation>ten, który stał się drugą nazwą</translation>
    </message>
    <message>
        <source>Merge record %1 into %2?</source>
        <translation>Scalić rekord %1 z %2?</translation>
    </message>
    <message>
        <source>Take the merge of record %1 back?</source>
        <translation>Cofnąć scalenie rekordu %1?</translation>
    </message>
    <message>
        <source>Link an object to another record, or to a new one</source>
        <translation>Powiąż obiekt z innym rekordem albo z nowym</translation>
    </message>
    <message>
        <source>Part an object from its record</source>
        <translation>Odłącz obiekt od jego rekordu</translation>
    </message>
    <message>
        <source>the id of the object in that system</source>
        <translation>identyfikator obiektu w tym systemie</translation>
    </message>
    <message>
        <source>the record that it is; left out: a new one</source>
        <translation>rekord, którym jest; pominięty: nowy</translation>
    </message>
    <message>
        <source>Show who owns which field, and who receives it</source>
        <translation>Pokaż, kto jest właścicielem którego pola i kto je otrzymuje</translation>
    </message>
    <message>
        <source>Changes elsewhere</source>
        <translation>Zmiany gdzie indziej</translation>
    </message>
    <message>
        <source>Mapped by</source>
        <translation>Mapują</translation>
    </message>
    <message>
        <source>(presence)</source>
        <translation>(obecność)</translation>
    </message>
    <message>
        <source>Say who owns a field of an entity, or all of it</source>
        <translation>Powiedz, kto jest właścicielem pola encji albo całej encji</translation>
    </message>
    <message>
        <source>path of a field, &quot;presence&quot;, or &quot;*&quot; for all without a rule of their own</source>
        <translation>ścieżka pola, &quot;presence&quot; albo &quot;*&quot; dla wszystkich bez własnej reguły</translation>
    </message>
    <message>
        <source>a system, newest, manual, &quot;= FORMULA&quot;, or &quot;standard&quot; to follow the entity</source>
        <translation>system, newest, manual, &quot;= FORMUŁA&quot; albo &quot;standard&quot;, by iść za encją</translation>
    </message>
    <message>
        <source>owners by stage, in order; the first whose condition holds</source>
        <translation>właściciele według etapów, po kolei; pierwszy, którego warunek zachodzi</translation>
    </message>
    <message>
        <source>when another changes it: restore, leave or propose</source>
        <translation>gdy zmienia je inny system: restore, leave albo propose</translation>
    </message>
    <message>
        <source>clears, or prefer-owner: an empty value of the owner does not clear</source>
        <translation>clears albo prefer-owner: pusta wartość właściciela nie czyści</translation>
    </message>
    <message>
        <source>the order in which systems are believed where no owner decides</source>
        <translation>kolejność, w jakiej wierzy się systemom tam, gdzie nie rozstrzyga właściciel</translation>
    </message>
    <message>
        <source>The reaction is restore, leave or propose, not &quot;%1&quot;.</source>
        <translation>Reakcja to restore, leave albo propose, nie „%1”.</translation>
    </message>
    <message>
        <source>Write clears or prefer-owner, not &quot;%1&quot;.</source>
        <translation>Napisz clears albo prefer-owner, nie „%1”.</translation>
    </message>
    <message>
        <source>Show what would be written to the systems, before the first write</source>
        <translation>Pokaż, co zostałoby zapisane w systemach, przed pierwszym zapisem</translation>
    </message>
    <message>
        <source>only of these entities</source>
        <translation>tylko tych encji</translation>
    </message>
    <message>
        <source>It is worked out on a copy: nothing is written. &quot;splotctl approve&quot; lets it go.</source>
        <translation>Plan powstaje na kopii: nic nie jest zapisywane. Puści go „splotctl approve”.</translation>
    </message>
    <message>
        <source>Approve a plan: what it showed may be written</source>
        <translation>Zatwierdź plan: wolno zapisać to, co pokazał</translation>
    </message>
    <message>
        <source>its id, as &quot;plan&quot; showed it; left out: a new plan is shown first</source>
        <translation>jego numer, jak pokazał „plan”; pominięty: najpierw pokazywany jest nowy plan</translation>
    </message>
    <message>
        <source>Approve this plan?</source>
        <translation>Zatwierdzić ten plan?</translation>
    </message>
    <message>
        <source>Compare all systems and show where they disagree</source>
        <translation>Porównaj wszystkie systemy i pokaż, w czym się nie zgadzają</translation>
    </message>
    <message>
        <source>only these systems</source>
        <translation>tylko te systemy</translation>
    </message>
    <message>
        <source>how many examples of each difference (standard: 5)</source>
        <translation>ile przykładów każdej różnicy (standard: 5)</translation>
    </message>
    <message>
        <source>Put back what a system changed in a span of time</source>
        <translation>Przywróć to, co system zmienił w danym okresie</translation>
    </message>
    <message>
        <source>whose changes</source>
        <translation>czyje zmiany</translation>
    </message>
    <message>
        <source>2h, 09:00, 2026-11-24T09:00</source>
        <translation>2h, 09:00, 2026-11-24T09:00</translation>
    </message>
    <message>
        <source>standard: now</source>
        <translation>standard: teraz</translation>
    </message>
    <message>
        <source>A plan is shown first; nothing happens before you agree.</source>
        <translation>Najpierw pokazywany jest plan; nic się nie stanie, zanim się zgodzisz.</translation>
    </message>
    <message>
        <source>Put these values back?</source>
        <translation>Przywrócić te wartości?</translation>
    </message>
    <message>
        <source>The values are put back; &quot;splotctl run&quot; or the running engine delivers them.</source>
        <translation>Wartości przywrócono; dostarczy je „splotctl run” albo działający silnik.</translation>
    </message>
    <message>
        <source>Let writes go on that the brake stopped</source>
        <translation>Puść zapisy zatrzymane przez hamulec</translation>
    </message>
    <message>
        <source>where the brake is on</source>
        <translation>gdzie działa hamulec</translation>
    </message>
    <message>
        <source>of which entity</source>
        <translation>której encji</translation>
    </message>
    <message>
        <source>Let writes of %1 to %2 go on?</source>
        <translation>Puścić zapisy %1 do %2?</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Utworzenia</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiwizacja</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usunięcia</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Zablokowane</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Zajmie</translation>
    </message>
    <message>
        <source>There it is</source>
        <translation>Jest tam</translation>
    </message>
    <message>
        <source>It becomes</source>
        <translation>Będzie</translation>
    </message>
    <message>
        <source>Plan %1: %2 writes, from %3 records.</source>
        <translation>Plan %1: zapisy: %2, z rekordów: %3.</translation>
    </message>
    <message>
        <source>Nothing would be written.</source>
        <translation>Nic nie zostałoby zapisane.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Przykłady</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>Values: %1, in %2 records; %3 were changed since and stay.</source>
        <translation>Wartości: %1, w rekordach: %2; zmienione od tamtej pory i pozostawione: %3.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>The systems say</source>
        <translation>Systemy mówią</translation>
    </message>
    <message>
        <source>The record says</source>
        <translation>Rekord mówi</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>nie ma w %1</translation>
    </message>
    <message>
        <source>The systems agree.</source>
        <translation>Systemy się zgadzają.</translation>
    </message>
    <message>
        <source>Find records by id, id in a system, match value or words</source>
        <translation>Znajdź rekordy po numerze, identyfikatorze w systemie, kluczu albo słowach</translation>
    </message>
    <message>
        <source>what to look for; left out: the records of --entity</source>
        <translation>czego szukać; pominięte: rekordy z --entity</translation>
    </message>
    <message>
        <source>list from this number on</source>
        <translation>wymień od tego numeru</translation>
    </message>
    <message>
        <source>how many (standard: 50)</source>
        <translation>ile (standard: 50)</translation>
    </message>
    <message>
        <source>No record is found.</source>
        <translation>Nie znaleziono rekordu.</translation>
    </message>
    <message>
        <source>There are no records yet; &quot;splotctl run&quot; reads the systems.</source>
        <translation>Nie ma jeszcze rekordów; „splotctl run” czyta systemy.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Wartości</translation>
    </message>
    <message>
        <source>Ids in systems</source>
        <translation>Identyfikatory w systemach</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Obecność</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Explain a record: each value, who put it there, what it replaced, where it is on its way</source>
        <translation>Wyjaśnij rekord: każda wartość, kto ją tam wpisał, co zastąpiła i dokąd jest w drodze</translation>
    </message>
    <message>
        <source>its number, or words that find it alone</source>
        <translation>jego numer albo słowa, które znajdują tylko jego</translation>
    </message>
    <message>
        <source>the history of this field</source>
        <translation>historia tego pola</translation>
    </message>
    <message>
        <source>how many decisions (standard: 50)</source>
        <translation>ile rozstrzygnięć (standard: 50)</translation>
    </message>
    <message>
        <source>There is no record %1.</source>
        <translation>Nie ma rekordu %1.</translation>
    </message>
    <message>
        <source>%1 %2, version %3, %4</source>
        <translation>%1 %2, wersja %3, %4</translation>
    </message>
    <message>
        <source>It has no values.</source>
        <translation>Nie ma wartości.</translation>
    </message>
    <message>
        <source>In the systems</source>
        <translation>W systemach</translation>
    </message>
    <message>
        <source>It is in no system.</source>
        <translation>Nie ma go w żadnym systemie.</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Dostawy</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Wstrzymane</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Skąd</translation>
    </message>
    <message>
        <source>By right of</source>
        <translation>Prawem</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguracja</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Główne</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>W zakresie</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Odczytano</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Zapisano</translation>
    </message>
    <message>
        <source>As it is there</source>
        <translation>Jak jest tam</translation>
    </message>
    <message>
        <source>Wanted version</source>
        <translation>Żądana wersja</translation>
    </message>
    <message>
        <source>Confirmed version</source>
        <translation>Potwierdzona wersja</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nie przed</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Czeka na</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Rozstrzygnięto</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Rozstrzygnięcie</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>Skąd lub dokąd</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Przed</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Po</translation>
    </message>
    <message>
        <source>Changed there</source>
        <translation>Zmieniono tam</translation>
    </message>
    <message>
        <source>Nothing was decided about this field.</source>
        <translation>O tym polu niczego nie rozstrzygano.</translation>
    </message>
    <message>
        <source>Bring a record up to date in the systems again</source>
        <translation>Ponownie doprowadź rekord w systemach do aktualności</translation>
    </message>
    <message>
        <source>only in this system</source>
        <translation>tylko w tym systemie</translation>
    </message>
    <message>
        <source>Read a record&apos;s objects again from the systems</source>
        <translation>Przeczytaj obiekty rekordu z systemów jeszcze raz</translation>
    </message>
    <message>
        <source>Erase a person: values, bodies, cases; what happened stays known, not to whom</source>
        <translation>Usuń dane osoby: wartości, treści, sprawy; wiadomo dalej, co się stało, ale nie komu</translation>
    </message>
    <message>
        <source>The systems are not touched; delete the person there first.</source>
        <translation>Systemy nie są ruszane; najpierw usuń tam tę osobę.</translation>
    </message>
    <message>
        <source>Erase record %1? This cannot be undone.</source>
        <translation>Usunąć dane rekordu %1? Tego nie da się cofnąć.</translation>
    </message>
    <message>
        <source>only these items of cases</source>
        <translation>tylko te pozycje spraw</translation>
    </message>
    <message>
        <source>all cases that the filters find; their number is told first</source>
        <translation>wszystkie sprawy, które znajdują filtry; najpierw podawana jest ich liczba</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Zrobione</translation>
    </message>
    <message>
        <source>Try failed items again, with the mapping of now, in the order of each record</source>
        <translation>Spróbuj ponownie z nieudanymi pozycjami, z obecnym mapowaniem, w kolejności każdego rekordu</translation>
    </message>
    <message>
        <source>Retry %1 items of %2 cases?</source>
        <translation>Ponowić pozycje: %1 ze spraw: %2?</translation>
    </message>
    <message>
        <source>Give up failed items: the field stays as it is until the record changes</source>
        <translation>Porzuć nieudane pozycje: pole zostaje, jak jest, aż rekord się zmieni</translation>
    </message>
    <message>
        <source>Discard %1 items of %2 cases?</source>
        <translation>Odrzucić pozycje: %1 ze spraw: %2?</translation>
    </message>
    <message>
        <source>Repair failed items: put a value where the source had a bad one</source>
        <translation>Napraw nieudane pozycje: wstaw wartość tam, gdzie źródło miało złą</translation>
    </message>
    <message>
        <source>the place in the object, as in the mapping</source>
        <translation>miejsce w obiekcie, jak w mapowaniu</translation>
    </message>
    <message>
        <source>the right value: JSON, else it is text</source>
        <translation>właściwa wartość: JSON, inaczej jest to tekst</translation>
    </message>
    <message>
        <source>The repaired change re-enters in its old place and touches only what was not changed since.</source>
        <translation>Naprawiona zmiana wraca na swoje dawne miejsce i dotyka tylko tego, czego od tamtej pory nie zmieniono.</translation>
    </message>
    <message>
        <source>Repair %1 items of %2 cases?</source>
        <translation>Naprawić pozycje: %1 ze spraw: %2?</translation>
    </message>
    <message>
        <source>Accept proposals: their values go to the owner</source>
        <translation>Przyjmij propozycje: ich wartości idą do właściciela</translation>
    </message>
    <message>
        <source>Reject proposals: the owner&apos;s values stay</source>
        <translation>Odrzuć propozycje: zostają wartości właściciela</translation>
    </message>
    <message>
        <source>Accept %1 items of %2 cases?</source>
        <translation>Przyjąć pozycje: %1 ze spraw: %2?</translation>
    </message>
    <message>
        <source>Reject %1 items of %2 cases?</source>
        <translation>Odrzucić pozycje: %1 ze spraw: %2?</translation>
    </message>
    <message>
        <source>Record %1 is changed.</source>
        <translation>Rekord %1 zmieniono.</translation>
    </message>
    <message>
        <source>path of the field</source>
        <translation>ścieżka pola</translation>
    </message>
    <message>
        <source>JSON, else it is text</source>
        <translation>JSON, inaczej jest to tekst</translation>
    </message>
    <message>
        <source>Keep a value of one record in one system, whatever the record says</source>
        <translation>Zachowaj wartość jednego rekordu w jednym systemie, cokolwiek mówi rekord</translation>
    </message>
    <message>
        <source>Let a pinned field follow the record again</source>
        <translation>Niech przypięte pole znów podąża za rekordem</translation>
    </message>
    <message>
        <source>Give a field of a record a person&apos;s value; its owner gets it</source>
        <translation>Nadaj polu rekordu wartość od osoby; dostanie ją właściciel</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>Zmienna środowiskowa %1 nie jest ustawiona.</translation>
    </message>
    <message>
        <source>as a setting names it after &quot;secret:&quot;</source>
        <translation>tak, jak nazywa go ustawienie po „secret:”</translation>
    </message>
    <message>
        <source>take it from an environment variable</source>
        <translation>weź go ze zmiennej środowiskowej</translation>
    </message>
    <message>
        <source>take it from an open file descriptor</source>
        <translation>weź go z otwartego deskryptora pliku</translation>
    </message>
    <message>
        <source>Without an option it is asked for, without an echo.</source>
        <translation>Bez opcji pyta o niego, bez echa.</translation>
    </message>
    <message>
        <source>%1 is kept in %2.</source>
        <translation>%1 przechowuje: %2.</translation>
    </message>
    <message>
        <source>Forget a secret</source>
        <translation>Zapomnij sekret</translation>
    </message>
    <message>
        <source>List the connected systems</source>
        <translation>Wymień podłączone systemy</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produkcja</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>wstrzymany</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>tylko do odczytu</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>w użyciu</translation>
    </message>
    <message>
        <source>No system is connected yet; &quot;splotctl system add&quot; connects one.</source>
        <translation>Nie podłączono jeszcze systemu; robi to „splotctl system add”.</translation>
    </message>
    <message>
        <source>Show the document of a system</source>
        <translation>Pokaż dokument systemu</translation>
    </message>
    <message>
        <source>Connect a system</source>
        <translation>Podłącz system</translation>
    </message>
    <message>
        <source>a short name for it: letters, digits, - and _</source>
        <translation>krótka nazwa: litery, cyfry, - i _</translation>
    </message>
    <message>
        <source>There is a system &quot;%1&quot; already; &quot;splotctl system set&quot; changes it.</source>
        <translation>System „%1” już jest; zmienia go „splotctl system set”.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; may hold letters, digits, - and _ only.</source>
        <translation>Nazwa „%1” może mieć tylko litery, cyfry, - i _.</translation>
    </message>
    <message>
        <source>Say which connector talks to it: --connector NAME.</source>
        <translation>Powiedz, który łącznik z nim rozmawia: --connector NAZWA.</translation>
    </message>
    <message>
        <source>Change the settings of a system</source>
        <translation>Zmień ustawienia systemu</translation>
    </message>
    <message>
        <source>Disconnect a system</source>
        <translation>Odłącz system</translation>
    </message>
    <message>
        <source>also its mappings</source>
        <translation>także jego mapowania</translation>
    </message>
    <message>
        <source>Remove the system %1? Its records and links stay.</source>
        <translation>Usunąć system %1? Jego rekordy i powiązania zostają.</translation>
    </message>
    <message>
        <source>Stop reading and writing a system; nothing is lost</source>
        <translation>Przestań czytać i zapisywać system; nic nie ginie</translation>
    </message>
    <message>
        <source>Go on with a paused system</source>
        <translation>Wznów wstrzymany system</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 jest wstrzymany.</translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation>%1 działa dalej.</translation>
    </message>
    <message>
        <source>Test the connection to a system, step by step</source>
        <translation>Sprawdź połączenie z systemem, krok po kroku</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Zdany</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>The connector has no test.</source>
        <translation>Łącznik nie ma sprawdzenia.</translation>
    </message>
    <message>
        <source>Find out which objects and fields a system has</source>
        <translation>Sprawdź, jakie obiekty i pola ma system</translation>
    </message>
    <message>
        <source>only this object, with its fields</source>
        <translation>tylko ten obiekt, z polami</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Zapisywalne</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
    <message>
        <source>The system has no objects.</source>
        <translation>System nie ma obiektów.</translation>
    </message>
    <message>
        <source>The system has no such object, or it has no fields.</source>
        <translation>System nie ma takiego obiektu albo obiekt nie ma pól.</translation>
    </message>
    <message>
        <source>Have the running engine read a system now</source>
        <translation>Niech działający silnik przeczyta system teraz</translation>
    </message>
    <message>
        <source>only this object</source>
        <translation>tylko ten obiekt</translation>
    </message>
    <message>
        <source>everything, not only what changed</source>
        <translation>wszystko, nie tylko to, co się zmieniło</translation>
    </message>
    <message>
        <source>The engine reads %1 objects of %2.</source>
        <translation>Silnik czyta obiekty systemu %2: %1.</translation>
    </message>
    <message>
        <source>%1 needs NAME=VALUE, not &quot;%2&quot;.</source>
        <translation>%1 wymaga NAZWA=WARTOŚĆ, nie „%2”.</translation>
    </message>
    <message>
        <source>%1 is a secret and does not belong on a command line, where others can read it; leave it out to be asked, or use --secret-env or --secret-fd.</source>
        <translation>%1 jest sekretem i nie powinno stać w wierszu polecenia, gdzie inni mogą je przeczytać; pomiń, by zostać zapytanym, albo użyj --secret-env lub --secret-fd.</translation>
    </message>
    <message>
        <source>what talks to it</source>
        <translation>co z nim rozmawia</translation>
    </message>
    <message>
        <source>a setting of the connector; NAME= alone removes it</source>
        <translation>ustawienie łącznika; samo NAZWA= je usuwa</translation>
    </message>
    <message>
        <source>take a secret setting from an environment variable</source>
        <translation>weź tajne ustawienie ze zmiennej środowiskowej</translation>
    </message>
    <message>
        <source>take a secret setting from an open file descriptor</source>
        <translation>weź tajne ustawienie z otwartego deskryptora pliku</translation>
    </message>
    <message>
        <source>its name for people</source>
        <translation>jego nazwa dla ludzi</translation>
    </message>
    <message>
        <source>production or test</source>
        <translation>production albo test</translation>
    </message>
    <message>
        <source>never write to it</source>
        <translation>nigdy do niego nie pisz</translation>
    </message>
    <message>
        <source>how often it is read: 30s, 5m, 1h, or five cron fields</source>
        <translation>jak często jest czytany: 30s, 5m, 1h albo pięć pól cron</translation>
    </message>
    <message>
        <source>write only then: 22:00-05:30; empty: always</source>
        <translation>pisz tylko wtedy: 22:00-05:30; puste: zawsze</translation>
    </message>
    <message>
        <source>most writes at one time; 0: as the connector says</source>
        <translation>najwięcej zapisów naraz; 0: jak mówi łącznik</translation>
    </message>
    <message>
        <source>most requests a second; 0: as the connector says</source>
        <translation>najwięcej żądań na sekundę; 0: jak mówi łącznik</translation>
    </message>
    <message>
        <source>ask for all its secrets again</source>
        <translation>zapytaj ponownie o wszystkie jego sekrety</translation>
    </message>
    <message>
        <source>The environment is production or test, not &quot;%1&quot;.</source>
        <translation>Środowisko to production albo test, nie „%1”.</translation>
    </message>
    <message>
        <source>Make a new workspace: one firm&apos;s set-up and its state in one file</source>
        <translation>Utwórz nowy obszar roboczy: ustawienia i stan jednej firmy w jednym pliku</translation>
    </message>
    <message>
        <source>the file, with or without .splot</source>
        <translation>plik, z .splot lub bez</translation>
    </message>
    <message>
        <source>%1 is made. Next: connect a system by &quot;splotctl system add&quot;.</source>
        <translation>Utworzono %1. Dalej: podłącz system poleceniem „splotctl system add”.</translation>
    </message>
    <message>
        <source>Tell how the workspace stands: engine, what waits, what failed</source>
        <translation>Powiedz, jak stoi obszar roboczy: silnik, co czeka, co się nie udało</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Obszar roboczy</translation>
    </message>
    <message>
        <source>Configuration version</source>
        <translation>Wersja konfiguracji</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Silnik</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systemy</translation>
    </message>
    <message>
        <source>Paused systems</source>
        <translation>Wstrzymane systemy</translation>
    </message>
    <message>
        <source>Oldest waiting since</source>
        <translation>Najstarsze czeka od</translation>
    </message>
    <message>
        <source>Problems of the configuration</source>
        <translation>Błędy konfiguracji</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>nie działa</translation>
    </message>
    <message>
        <source>runs: process %1 on %2 (%3)</source>
        <translation>działa: proces %1 na %2 (%3)</translation>
    </message>
    <message>
        <source>Count the traffic between systems and records</source>
        <translation>Policz ruch między systemami a rekordami</translation>
    </message>
    <message>
        <source>from when on: 1h, 30m, 09:30 (standard: 1h)</source>
        <translation>od kiedy: 1h, 30m, 09:30 (standard: 1h)</translation>
    </message>
    <message>
        <source>No traffic in that time.</source>
        <translation>W tym czasie nie było ruchu.</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Przechwycone</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Zastosowane</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>W kwarantannie</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłane</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Potwierdzone</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Ponowione</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nieudane</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Niepewne</translation>
    </message>
    <message>
        <source>Mean ms</source>
        <translation>Średnio ms</translation>
    </message>
    <message>
        <source>Look for what is wrong in the configuration, or in the file itself</source>
        <translation>Szukaj błędów w konfiguracji albo w samym pliku</translation>
    </message>
    <message>
        <source>also read the whole file for damage</source>
        <translation>także przeczytaj cały plik w poszukiwaniu uszkodzeń</translation>
    </message>
    <message>
        <source>Copy the workspace into a new file while the engine goes on</source>
        <translation>Skopiuj obszar roboczy do nowego pliku, gdy silnik pracuje</translation>
    </message>
    <message>
        <source>the copy; a file of that name must not exist</source>
        <translation>kopia; pliku o tej nazwie nie może być</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopia</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bajty</translation>
    </message>
    <message>
        <source>Show who did what</source>
        <translation>Pokaż, kto co zrobił</translation>
    </message>
    <message>
        <source>only of this thing: case/12, mapping/shop/customers/Customer</source>
        <translation>tylko tej rzeczy: case/12, mapping/shop/customers/Customer</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Czemu</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Niczego jeszcze nie zrobiono.</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>dotąd %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>, about %1 s left</source>
        <translation>, jeszcze około %1 s</translation>
    </message>
    <message>
        <source>, about %1 min left</source>
        <translation>, jeszcze około %1 min</translation>
    </message>
    <message>
        <source>, about %1 h left</source>
        <translation>, jeszcze około %1 h</translation>
    </message>
    <message>
        <source>Waiting for the engine ...</source>
        <translation>Czekam na silnik ...</translation>
    </message>
    <message>
        <source>Cancelled; command %1 may still go on.</source>
        <translation>Anulowano; polecenie %1 może jeszcze trwać.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Anulowano.</translation>
    </message>
    <message>
        <source>No engine took the command in time; try again.</source>
        <translation>Żaden silnik nie wziął polecenia na czas; spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Fault: %1: %2</source>
        <translation>Błąd: %1: %2</translation>
    </message>
    <message>
        <source>Nothing was saved: what has a fault would stand still. Mend it (%1) and try again.</source>
        <translation>Nic nie zapisano: to, w czym jest błąd, stałoby w miejscu. Popraw to (%1) i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain, which holds the key of the secrets, does not answer. Unlock it and try again. An engine that starts without a person needs the key in a file: run splotctl secret place file once where the keychain answers.</source>
        <translation>Pęk kluczy pulpitu, w którym jest klucz do sekretów, nie odpowiada. Odblokuj go i spróbuj ponownie. Silnik, który startuje bez człowieka, potrzebuje klucza w pliku: uruchom raz splotctl secret place file tam, gdzie pęk kluczy odpowiada.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain holds no key of Splot. If it was cleared, remove the file of the secrets and enter them again.</source>
        <translation>W pęku kluczy pulpitu nie ma klucza Splota. Jeśli został wyczyszczony, usuń plik sekretów i wpisz je od nowa.</translation>
    </message>
    <message>
        <source>Show or choose where the key of this workspace&apos;s secrets is kept</source>
        <translation>Pokaż lub wybierz, gdzie jest klucz do sekretów tego obszaru roboczego</translation>
    </message>
    <message>
        <source>keychain: the desktop&apos;s; file: one that only you can read, for engines that start without a person</source>
        <translation>keychain: pęk kluczy pulpitu; file: plik, który możesz czytać tylko Ty, dla silników, które startują bez człowieka</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place for a key; use keychain or file.</source>
        <translation>„%1” to nie miejsce na klucz; użyj keychain lub file.</translation>
    </message>
    <message>
        <source>The secrets of this workspace are kept in %1.</source>
        <translation>Sekrety tego obszaru roboczego są tu: %1.</translation>
    </message>
    <message>
        <source>the sealed file %1, whose key is in the desktop&apos;s keychain</source>
        <translation>zapieczętowany plik %1, którego klucz jest w pęku kluczy pulpitu</translation>
    </message>
    <message>
        <source>the sealed file %1, whose key is the file %2</source>
        <translation>zapieczętowany plik %1, którego kluczem jest plik %2</translation>
    </message>
    <message>
        <source>The same point in time as the clocks of a time zone show it.</source>
        <translation>Ta sama chwila, jak ją pokazują zegary strefy czasowej.</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nieczytelne</translation>
    </message>
    <message>
        <source>The object cannot be read just now; it is tried again.</source>
        <translation>Obiektu nie da się teraz odczytać; próba zostanie powtórzona.</translation>
    </message>
    <message>
        <source>Link to a record</source>
        <translation>Powiązanie z rekordem</translation>
    </message>
    <message>
        <source>File %1 cannot be read.</source>
        <translation>Nie można odczytać pliku %1.</translation>
    </message>
    <message>
        <source>File %1 is damaged.</source>
        <translation>Plik %1 jest uszkodzony.</translation>
    </message>
    <message>
        <source>A report of a system cannot be read any more.</source>
        <translation>Zgłoszenia systemu nie można już odczytać.</translation>
    </message>
    <message>
        <source>A report of the system could not be taken in. What it told of is found by the next reading.</source>
        <translation>Zgłoszenia systemu nie udało się przyjąć. To, o czym mówiło, znajdzie następny odczyt.</translation>
    </message>
    <message>
        <source>The engine stopped before this was done. Ask for it again.</source>
        <translation>Silnik zatrzymał się, zanim to wykonał. Zleć to jeszcze raz.</translation>
    </message>
    <message>
        <source>A descriptor with a fault is not taken. One that is usable may yet hold what hardly does what you want: a name that is always empty, paging that does not go on, a search that finds nothing.</source>
        <translation>Opis z błędem nie jest przyjmowany. Opis, którego można użyć, może mimo to zawierać coś, co raczej nie robi tego, co trzeba: nazwę zawsze pustą, stronicowanie, które nie idzie dalej, wyszukiwanie, które nic nie znajduje.</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Można użyć</translation>
    </message>
    <message>
        <source>No step of the create writes &quot;externalId&quot; anywhere, so that this search will never find what was created.</source>
        <translation>Żaden krok tworzenia nie zapisuje nigdzie „externalId”, więc to wyszukiwanie nigdy nie znajdzie tego, co utworzono.</translation>
    </message>
    <message>
        <source>The rule has no condition: it applies to every answer, also to a good one.</source>
        <translation>Reguła nie ma warunku: dotyczy każdej odpowiedzi, także dobrej.</translation>
    </message>
    <message>
        <source>The items of %1 do not come sorted by %2 upwards, which paging by keyset needs.</source>
        <translation>Pozycje %1 nie przychodzą posortowane rosnąco według %2, czego wymaga stronicowanie keyset.</translation>
    </message>
    <message>
        <source>Two items of %1 have the same %2 (%3), which its paging calls unique: others would be lost.</source>
        <translation>Dwie pozycje %1 mają to samo %2 (%3), które stronicowanie nazywa niepowtarzalnym: inne by zginęły.</translation>
    </message>
    <message>
        <source>Items of %1 come again in spite of &quot;skip&quot;: their order is not stable, so that others are missed. Have them sorted by %2 and then by their id.</source>
        <translation>Pozycje %1 przychodzą ponownie mimo „skip”: ich kolejność nie jest stała, więc inne są pomijane. Trzeba je sortować według %2, a potem według id.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address: it must begin with https:// or http://.</source>
        <translation>„%1” nie jest adresem internetowym: musi zaczynać się od https:// lub http://.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;: it is always empty.</source>
        <translation>Nie ma „%1”: jest zawsze puste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is always empty here: only paging by %2 fills it.</source>
        <translation>„%1” jest tu zawsze puste: wypełnia je tylko stronicowanie %2.</translation>
    </message>
    <message>
        <source>&quot;since&quot; is always empty here: the feed has no cursor.</source>
        <translation>„since” jest tu zawsze puste: źródło nie ma kursora.</translation>
    </message>
    <message>
        <source>The request does not use &quot;%1&quot;, which paging by %2 goes on with.</source>
        <translation>Żądanie nie używa „%1”, którym stronicowanie %2 idzie dalej.</translation>
    </message>
    <message>
        <source>The request does not use &quot;since&quot;: each reading of changes brings everything.</source>
        <translation>Żądanie nie używa „since”: każdy odczyt zmian przynosi wszystko.</translation>
    </message>
    <message>
        <source>No step keeps &quot;%1&quot;: it is always empty.</source>
        <translation>Żaden krok nie zachowuje „%1”: jest zawsze puste.</translation>
    </message>
    <message>
        <source>There is no object &quot;%1&quot;.</source>
        <translation>Nie ma obiektu „%1”.</translation>
    </message>
    <message>
        <source>The engine runs on %1, configuration version %2; systems: %3, paused of them: %4, records: %5.</source>
        <translation>Silnik pracuje na %1, wersja konfiguracji %2; systemy: %3, w tym wstrzymane: %4, rekordy: %5.</translation>
    </message>
    <message>
        <source>Systems are read on their schedules; reports of theirs are taken with --webhooks PORT.</source>
        <translation>Systemy są czytane według harmonogramów; ich zgłoszenia są przyjmowane z --webhooks PORT.</translation>
    </message>
    <message>
        <source>Ctrl+C stops it. Other commands, such as &quot;splotctl status&quot;, go on working meanwhile.</source>
        <translation>Ctrl+C zatrzymuje silnik. Inne polecenia, na przykład „splotctl status”, działają w tym czasie dalej.</translation>
    </message>
    <message>
        <source>Reports of systems (webhooks) are taken at %1.</source>
        <translation>Zgłoszenia systemów (webhooki) są przyjmowane pod %1.</translation>
    </message>
    <message>
        <source>Systems that can be told are told to report at %1.</source>
        <translation>Systemy, którym można to wskazać, mają zgłaszać pod %1.</translation>
    </message>
    <message>
        <source>add this field to a known entity first, or give a field of a new one another type than was guessed; types: text, integer, decimal, boolean, date, moment, list</source>
        <translation>dodaj najpierw to pole do znanej encji albo daj polu nowej inny typ niż odgadnięty; typy: text, integer, decimal, boolean, date, moment, list</translation>
    </message>
    <message>
        <source>Compared is what each system held when it was last read. The exit code is 3 when there are differences.</source>
        <translation>Porównywane jest to, co każdy system miał przy ostatnim odczycie. Kod wyjścia to 3, gdy są różnice.</translation>
    </message>
    <message>
        <source>Show or set when the systems are compared by themselves</source>
        <translation>Pokaż lub ustaw, kiedy systemy są porównywane samoczynnie</translation>
    </message>
    <message>
        <source>five fields in the workspace&apos;s time zone: minute, hour, day of the month, month, day of the week; left out: it is only shown</source>
        <translation>pięć pól w strefie czasowej obszaru roboczego: minuta, godzina, dzień miesiąca, miesiąc, dzień tygodnia; bez tego tylko pokazuje</translation>
    </message>
    <message>
        <source>no more by themselves</source>
        <translation>już nie samoczynnie</translation>
    </message>
    <message>
        <source>The engine that stays does it: a window&apos;s, or &quot;serve&quot;.</source>
        <translation>Robi to silnik, który pozostaje: w oknie albo „serve”.</translation>
    </message>
    <message>
        <source>Give either a schedule or --off.</source>
        <translation>Podaj albo harmonogram, albo --off.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Harmonogram</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Encje</translation>
    </message>
    <message>
        <source>all</source>
        <translation>wszystkie</translation>
    </message>
    <message>
        <source>The systems are not compared by themselves.</source>
        <translation>Systemy nie są porównywane samoczynnie.</translation>
    </message>
    <message>
        <source>Of %1 records, %2 are in more than one system; %3 of these are the same in all their systems.</source>
        <translation>Rekordy: %1, w więcej niż jednym systemie: %2; z nich jednakowe we wszystkich swoich systemach: %3.</translation>
    </message>
    <message>
        <source>None of %1 records is in more than one system: there is nothing to compare yet.</source>
        <translation>Żaden z rekordów (%1) nie jest w więcej niż jednym systemie: nie ma jeszcze czego porównać.</translation>
    </message>
    <message>
        <source>Compared is what each system held when it was last read; &quot;splotctl run&quot; reads them now.</source>
        <translation>Porównano to, co każdy system miał przy ostatnim odczycie; „splotctl run” czyta je teraz.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Niczego nie brakuje.</translation>
    </message>
    <message>
        <source>There is no recipe &quot;%1&quot;; &quot;splotctl recipe list&quot; lists them.</source>
        <translation>Nie ma przepisu „%1”; „splotctl recipe list” je wymienia.</translation>
    </message>
    <message>
        <source>set to &quot;%1&quot;</source>
        <translation>ustaw na „%1”</translation>
    </message>
    <message>
        <source>replace &quot;%1&quot; by &quot;%2&quot;</source>
        <translation>zamień „%1” na „%2”</translation>
    </message>
    <message>
        <source>lookup %1: &quot;%2&quot; is &quot;%3&quot;</source>
        <translation>słownik %1: „%2” to „%3”</translation>
    </message>
    <message>
        <source>formula %1</source>
        <translation>formuła %1</translation>
    </message>
    <message>
        <source>List the repairs that were kept to be used again</source>
        <translation>Wymień naprawy zachowane do ponownego użycia</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Przepis</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Robi</translation>
    </message>
    <message>
        <source>No repair is kept yet.</source>
        <translation>Żadna naprawa nie jest jeszcze zachowana.</translation>
    </message>
    <message>
        <source>Keep a repair by a name, to be used for the same cause again</source>
        <translation>Zachowaj naprawę pod nazwą, aby użyć jej znów przy tej samej przyczynie</translation>
    </message>
    <message>
        <source>its name; one of that name is replaced</source>
        <translation>jego nazwa; przepis o tej nazwie jest zastępowany</translation>
    </message>
    <message>
        <source>number of a case with that cause</source>
        <translation>numer sprawy z tą przyczyną</translation>
    </message>
    <message>
        <source>the field gets this value</source>
        <translation>pole dostaje tę wartość</translation>
    </message>
    <message>
        <source>in the value, this becomes what --with says</source>
        <translation>w wartości to staje się tym, co mówi --with</translation>
    </message>
    <message>
        <source>what stands there afterwards</source>
        <translation>co stoi tam potem</translation>
    </message>
    <message>
        <source>not in the value: the lookup gets a line from --replace to --with</source>
        <translation>nie w wartości: słownik dostaje wiersz z --replace na --with</translation>
    </message>
    <message>
        <source>the field gets what this makes of the value, which it calls &quot;value&quot;</source>
        <translation>pole dostaje to, co formuła zrobi z wartości, którą nazywa „value”</translation>
    </message>
    <message>
        <source>It is kept with the configuration; &quot;recipe apply&quot; uses it.</source>
        <translation>Jest zachowywany z konfiguracją; używa go „recipe apply”.</translation>
    </message>
    <message>
        <source>Say one thing that the recipe does: --set, --formula, or --replace with --with.</source>
        <translation>Podaj jedną rzecz, którą robi przepis: --set, --formula albo --replace z --with.</translation>
    </message>
    <message>
        <source>Forget a kept repair</source>
        <translation>Zapomnij zachowaną naprawę</translation>
    </message>
    <message>
        <source>Repair the items of a case by a kept repair</source>
        <translation>Napraw pozycje sprawy zachowaną naprawą</translation>
    </message>
    <message>
        <source>number of a case</source>
        <translation>numer sprawy</translation>
    </message>
    <message>
        <source>What it would do is shown first. The exit code is 3 when not all items are repaired.</source>
        <translation>Najpierw pokazuje, co by zrobił. Kod wyjścia to 3, gdy nie wszystkie pozycje są naprawione.</translation>
    </message>
    <message>
        <source>The recipe changes nothing of this case.</source>
        <translation>Przepis niczego w tej sprawie nie zmienia.</translation>
    </message>
    <message>
        <source>Save the line %1 and retry %2 items?</source>
        <translation>Zapisać wiersz %1 i ponowić pozycje: %2?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Baza danych</translation>
    </message>
    <message>
        <source>Key of the interface</source>
        <translation>Klucz interfejsu</translation>
    </message>
    <message>
        <source>The demo fills it in.</source>
        <translation>Wypełnia je demo.</translation>
    </message>
    <message>
        <source>Demo CRM</source>
        <translation>CRM demo</translation>
    </message>
    <message>
        <source>Demo ERP</source>
        <translation>ERP demo</translation>
    </message>
    <message>
        <source>Demo helpdesk</source>
        <translation>Helpdesk demo</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>Sklep demo</translation>
    </message>
    <message>
        <source>Demo warehouse</source>
        <translation>Magazyn demo</translation>
    </message>
    <message>
        <source>The CRM of the demo workspace.</source>
        <translation>CRM obszaru demo.</translation>
    </message>
    <message>
        <source>The ERP of the demo workspace.</source>
        <translation>ERP obszaru demo.</translation>
    </message>
    <message>
        <source>The helpdesk of the demo workspace.</source>
        <translation>Helpdesk obszaru demo.</translation>
    </message>
    <message>
        <source>The shop of the demo workspace.</source>
        <translation>Sklep obszaru demo.</translation>
    </message>
    <message>
        <source>The warehouse of the demo workspace.</source>
        <translation>Magazyn obszaru demo.</translation>
    </message>
    <message>
        <source>https://example.com/api/products: GET lists, GET, PATCH and DELETE of /ID, POST creates.</source>
        <translation>https://example.com/api/products: GET wylicza, GET, PATCH i DELETE pod /ID, POST tworzy.</translation>
    </message>
    <message>
        <source>Webhooks will stop</source>
        <translation>Webhooki ustaną</translation>
    </message>
    <message>
        <source>%1 reports its changes by itself for %2 more</source>
        <translation>%1 sam zgłasza zmiany jeszcze przez %2</translation>
    </message>
    <message>
        <source>Later they are only found by reading</source>
        <translation>Później wykryje je tylko odczyt</translation>
    </message>
    <message>
        <source>Webhooks do not come</source>
        <translation>Webhooki nie przychodzą</translation>
    </message>
    <message>
        <source>%1 does not report its changes by itself</source>
        <translation>%1 nie zgłasza sam swoich zmian</translation>
    </message>
    <message>
        <source>They are only found by reading</source>
        <translation>Wykrywa je tylko odczyt</translation>
    </message>
    <message>
        <source>not registered: %1</source>
        <translation>niezarejestrowane: %1</translation>
    </message>
    <message>
        <source>registered for %1 more</source>
        <translation>zarejestrowane jeszcze na %1</translation>
    </message>
    <message>
        <source>the registration has ended</source>
        <translation>rejestracja wygasła</translation>
    </message>
    <message>
        <source>Reports to take in</source>
        <translation>Zgłoszenia do przyjęcia</translation>
    </message>
    <message>
        <source>No engine runs that could read. &quot;splotctl run&quot; reads every system once, &quot;splotctl serve&quot; keeps one at work.</source>
        <translation>Nie działa żaden silnik, który mógłby czytać. „splotctl run” czyta raz każdy system, „splotctl serve” trzyma silnik w ruchu.</translation>
    </message>
    <message>
        <source>The system asks for patience.</source>
        <translation>System prosi o cierpliwość.</translation>
    </message>
    <message>
        <source>Note: %1: %2</source>
        <translation>Uwaga: %1: %2</translation>
    </message>
    <message>
        <source>There is no workspace here; name one by --workspace FILE, or make one by &quot;splotctl init NAME&quot;.</source>
        <translation>Nie ma tu obszaru roboczego; podaj go przez --workspace PLIK albo utwórz przez „splotctl init NAZWA”.</translation>
    </message>
    <message>
        <source>There are several workspaces here (%1); name one by --workspace FILE.</source>
        <translation>Jest tu kilka obszarów roboczych (%1); podaj jeden przez --workspace PLIK.</translation>
    </message>
    <message>
        <source>The connection was ended before the answer came.</source>
        <translation>Połączenie zakończono przed odpowiedzią.</translation>
    </message>
    <message>
        <source>The webhooks of the system %1: &quot;%2&quot; is missing or wrong.</source>
        <translation>Webhooki systemu %1: brakuje „%2” albo jest błędne.</translation>
    </message>
    <message>
        <source>The webhook&apos;s header %1 holds no time.</source>
        <translation>Nagłówek webhooka %1 nie zawiera czasu.</translation>
    </message>
    <message>
        <source>The webhook is too old or from the future: see its header %1, and the clocks of both systems.</source>
        <translation>Webhook jest za stary albo z przyszłości: zobacz jego nagłówek %1 i zegary obu systemów.</translation>
    </message>
    <message>
        <source>The proof in the webhook&apos;s header %1 is missing or does not fit the secret.</source>
        <translation>Dowodu w nagłówku webhooka %1 brakuje albo nie pasuje do sekretu.</translation>
    </message>
    <message>
        <source>Webhooks cannot be received at %1, port %2: %3</source>
        <translation>Pod %1, port %2, nie da się odbierać webhooków: %3</translation>
    </message>
    <message>
        <source>Two webhooks have the same path %1.</source>
        <translation>Dwa webhooki mają tę samą ścieżkę %1.</translation>
    </message>
    <message>
        <source>A line without a field can go out only.</source>
        <translation>Linia bez pola może tylko wychodzić.</translation>
    </message>
    <message>
        <source>The system&apos;s limit is used up; it goes on in %1 seconds.</source>
        <translation>Limit systemu jest wyczerpany; praca ruszy dalej za %1 s.</translation>
    </message>
    <message>
        <source>Cancelled while waiting for its turn.</source>
        <translation>Anulowano podczas czekania na swoją kolej.</translation>
    </message>
    <message>
        <source>Keep a secret sealed beside the workspace, which holds only its name</source>
        <translation>Przechowaj sekret zapieczętowany obok obszaru roboczego, który zna tylko jego nazwę</translation>
    </message>
    <message>
        <source>&quot;splotctl connector list&quot; tells which connectors there are, &quot;splotctl connector show NAME&quot; which settings one needs. A secret that is not given is asked for without an echo; it is sealed beside the workspace, which holds only its name.</source>
        <translation>„splotctl connector list” pokazuje, jakie są łączniki, „splotctl connector show NAZWA” — jakich ustawień wymaga łącznik. O niepodany sekret program pyta bez echa; jest pieczętowany obok obszaru roboczego, który zna tylko jego nazwę.</translation>
    </message>
    <message>
        <source>There is no type of fields &quot;%1&quot;.</source>
        <translation>Nie ma typu pól „%1”.</translation>
    </message>
    <message>
        <source>The entity has a field &quot;%1&quot; already.</source>
        <translation>Encja ma już pole „%1”.</translation>
    </message>
    <message>
        <source>Linked to record %1.</source>
        <translation>Powiązano z rekordem %1.</translation>
    </message>
    <message>
        <source>The records are one: %1.</source>
        <translation>Rekordy są jednym: %1.</translation>
    </message>
    <message>
        <source>Record %1 stands for itself again.</source>
        <translation>Rekord %1 znów jest osobny.</translation>
    </message>
    <message>
        <source>The object is parted from record %1.</source>
        <translation>Obiekt odłączono od rekordu %1.</translation>
    </message>
    <message>
        <source>Approved. Deliveries that go now: %1.</source>
        <translation>Zatwierdzono. Dostawy, które teraz ruszą: %1.</translation>
    </message>
    <message>
        <source>Deliveries that go on: %1.</source>
        <translation>Dostawy, które ruszą dalej: %1.</translation>
    </message>
    <message>
        <source>Deliveries wanted: %1.</source>
        <translation>Zlecone dostawy: %1.</translation>
    </message>
    <message>
        <source>The engine reads the objects of record %1.</source>
        <translation>Silnik czyta obiekty rekordu %1.</translation>
    </message>
    <message>
        <source>The data of record %1 is erased.</source>
        <translation>Dane rekordu %1 usunięto.</translation>
    </message>
    <message>
        <source>Run a made-up firm with five systems at work, to look at and to try things on</source>
        <translation>Uruchom zmyśloną firmę z pięcioma pracującymi systemami, do oglądania i prób</translation>
    </message>
    <message>
        <source>where its workspace demo.splot is kept; made if it is missing</source>
        <translation>gdzie leży jej obszar roboczy demo.splot; powstanie, jeśli go nie ma</translation>
    </message>
    <message>
        <source>stop by itself after so many seconds of traffic</source>
        <translation>zatrzymaj samo po tylu sekundach ruchu</translation>
    </message>
    <message>
        <source>The systems are served on this computer only, for as long as the command runs. Ctrl+C stops it; the next start goes on from there.</source>
        <translation>Systemy działają tylko na tym komputerze i tylko tak długo, jak polecenie. Ctrl+C je zatrzymuje; następny start zaczyna w tym miejscu.</translation>
    </message>
    <message>
        <source>The demo&apos;s systems are read into %1 ...</source>
        <translation>Systemy pokazu są czytane do %1 ...</translation>
    </message>
    <message>
        <source>Traffic flows. Look at it with &quot;splotctl status&quot;, &quot;splotctl flows&quot; and &quot;splotctl inbox list&quot; in another window.</source>
        <translation>Ruch płynie. Obejrzyj go poleceniami &quot;splotctl status&quot;, &quot;splotctl flows&quot; i &quot;splotctl inbox list&quot; w drugim oknie.</translation>
    </message>
    <message>
        <source>The demo&apos;s %1 finds no free port on this computer.</source>
        <translation>%1 z pokazu nie znajduje wolnego portu na tym komputerze.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Nie można zapisać %1: %2</translation>
    </message>
    <message>
        <source>There is no bucket &quot;%1&quot; among the limits.</source>
        <translation>Wśród limitów nie ma koszyka „%1”.</translation>
    </message>
    <message>
        <source>There is no secret setting &quot;%1&quot;.</source>
        <translation>Nie ma tajnego ustawienia „%1”.</translation>
    </message>
    <message>
        <source>What is signed must have {body}, and {timestamp} exactly when &quot;timestamp&quot; names its header.</source>
        <translation>Podpisywana treść musi mieć {body}, a {timestamp} dokładnie wtedy, gdy „timestamp” podaje jego nagłówek.</translation>
    </message>
    <message>
        <source>The descriptor does not say how reports are proven: &quot;webhooks&quot; is missing.</source>
        <translation>Opis nie mówi, jak dowodzi się zgłoszeń: brakuje „webhooks”.</translation>
    </message>
    <message>
        <source>Webhooks of %1 are set up in the system itself.</source>
        <translation>Webhooki systemu %1 ustawia się w nim samym.</translation>
    </message>
    <message>
        <source>It could not be stored; it shall come again.</source>
        <translation>Nie udało się tego zapisać; niech przyjdzie ponownie.</translation>
    </message>
    <message>
        <source>A text is needed, but this is a list or an object.</source>
        <translation>Potrzebny jest tekst, a to jest lista lub obiekt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; have no order.</source>
        <translation>„%1” i „%2” nie mają kolejności.</translation>
    </message>
    <message>
        <source>There is no day %1-%2-%3.</source>
        <translation>Nie ma dnia %1-%2-%3.</translation>
    </message>
    <message>
        <source>The form of the date is longer than 100 bytes.</source>
        <translation>Wzór daty ma ponad 100 bajtów.</translation>
    </message>
    <message>
        <source>The day of a text like 2026-11-24, of a time, or of year, month and day.</source>
        <translation>Dzień z tekstu jak 2026-11-24, z chwili albo z roku, miesiąca i dnia.</translation>
    </message>
    <message>
        <source>The point in time of a text; without an offset in UTC.</source>
        <translation>Chwila z tekstu; bez przesunięcia w UTC.</translation>
    </message>
    <message>
        <source>The year.</source>
        <translation>Rok.</translation>
    </message>
    <message>
        <source>The month, 1 to 12.</source>
        <translation>Miesiąc, od 1 do 12.</translation>
    </message>
    <message>
        <source>The day of the month.</source>
        <translation>Dzień miesiąca.</translation>
    </message>
    <message>
        <source>The day of the week, Monday is 1.</source>
        <translation>Dzień tygodnia, poniedziałek to 1.</translation>
    </message>
    <message>
        <source>How many days later the second one is.</source>
        <translation>O ile dni późniejsza jest druga data.</translation>
    </message>
    <message>
        <source>So many days later, or earlier.</source>
        <translation>Tyle dni później albo wcześniej.</translation>
    </message>
    <message>
        <source>So many months later, or earlier; at most the last day of that month.</source>
        <translation>Tyle miesięcy później albo wcześniej; najwyżej ostatni dzień tego miesiąca.</translation>
    </message>
    <message>
        <source>As text: yyyy, MM, dd, HH, mm, ss; a time in its own offset.</source>
        <translation>Jako tekst: yyyy, MM, dd, HH, mm, ss; chwila we własnym przesunięciu.</translation>
    </message>
    <message>
        <source>The formula is not valid UTF-8.</source>
        <translation>Formuła nie jest poprawnym tekstem UTF-8.</translation>
    </message>
    <message>
        <source>The list that the formula makes is larger than 1 MiB.</source>
        <translation>Lista, którą tworzy formuła, ma ponad 1 MiB.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Liczby</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daty</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listy</translation>
    </message>
    <message>
        <source>The text that the formula makes is longer than 1 MiB.</source>
        <translation>Tekst, który tworzy formuła, ma ponad 1 MiB.</translation>
    </message>
    <message>
        <source>A name is missing between its quotes.</source>
        <translation>Między cudzysłowami brakuje nazwy.</translation>
    </message>
    <message>
        <source>A quote or a bracket is opened and never closed.</source>
        <translation>Cudzysłów lub nawias jest otwarty i nigdy nie zamknięty.</translation>
    </message>
    <message>
        <source>How many items the list has.</source>
        <translation>Ile pozycji ma lista.</translation>
    </message>
    <message>
        <source>Whether the condition holds for an item, which is called item.</source>
        <translation>Czy warunek spełnia któraś pozycja, zwana item.</translation>
    </message>
    <message>
        <source>Whether the condition holds for each item; also when there is none.</source>
        <translation>Czy warunek spełnia każda pozycja; także gdy nie ma żadnej.</translation>
    </message>
    <message>
        <source>The items for which the condition holds.</source>
        <translation>Pozycje, które spełniają warunek.</translation>
    </message>
    <message>
        <source>A value for each item, as a list.</source>
        <translation>Wartość dla każdej pozycji, jako lista.</translation>
    </message>
    <message>
        <source>The first item.</source>
        <translation>Pierwsza pozycja.</translation>
    </message>
    <message>
        <source>The last item.</source>
        <translation>Ostatnia pozycja.</translation>
    </message>
    <message>
        <source>The item at a place; the first is 1.</source>
        <translation>Pozycja na miejscu; pierwsza to 1.</translation>
    </message>
    <message>
        <source>The items as one text, with a comma or another text between them.</source>
        <translation>Pozycje jako jeden tekst, z przecinkiem lub innym tekstem między nimi.</translation>
    </message>
    <message>
        <source>The parts between a separator, as a list.</source>
        <translation>Części między separatorem, jako lista.</translation>
    </message>
    <message>
        <source>The items without repetitions.</source>
        <translation>Pozycje bez powtórzeń.</translation>
    </message>
    <message>
        <source>A list of these values.</source>
        <translation>Lista z tych wartości.</translation>
    </message>
    <message>
        <source>One of two values; without the last one it is empty.</source>
        <translation>Jedna z dwóch wartości; bez ostatniej jest pusta.</translation>
    </message>
    <message>
        <source>The value that stands behind the first equal one, else the last one.</source>
        <translation>Wartość stojąca za pierwszą równą, a gdy jej nie ma – ostatnia.</translation>
    </message>
    <message>
        <source>The first that is not empty; first_of is the same.</source>
        <translation>Pierwsza niepusta; first_of działa tak samo.</translation>
    </message>
    <message>
        <source>Whether it is absent, empty, or a list without items.</source>
        <translation>Czy jest nieobecna, pusta albo jest listą bez pozycji.</translation>
    </message>
    <message>
        <source>yes, true and 1 as yes; no, false and 0 as no.</source>
        <translation>yes, true i 1 jako tak; no, false i 0 jako nie.</translation>
    </message>
    <message>
        <source>The formula takes too much work on this record: its lists or texts are too long.</source>
        <translation>Formuła wymaga przy tym rekordzie zbyt wiele pracy: jego listy lub teksty są za długie.</translation>
    </message>
    <message>
        <source>The decimal sign must be &quot;,&quot; or &quot;.&quot;.</source>
        <translation>Znakiem dziesiętnym może być „,” albo „.”.</translation>
    </message>
    <message>
        <source>The text as a number. With a decimal sign the other signs only group digits.</source>
        <translation>Tekst jako liczba. Gdy podano znak dziesiętny, inne znaki tylko grupują cyfry.</translation>
    </message>
    <message>
        <source>Rounded to so many decimals, else to a whole number; a half goes away from zero.</source>
        <translation>Zaokrąglona do tylu miejsc, inaczej do całości; połówka w stronę od zera.</translation>
    </message>
    <message>
        <source>The next whole number below.</source>
        <translation>Najbliższa liczba całkowita w dół.</translation>
    </message>
    <message>
        <source>The next whole number above.</source>
        <translation>Najbliższa liczba całkowita w górę.</translation>
    </message>
    <message>
        <source>The number without its sign.</source>
        <translation>Liczba bez znaku.</translation>
    </message>
    <message>
        <source>What a division leaves over, with the sign of the divisor; the same as %.</source>
        <translation>Reszta z dzielenia, ze znakiem dzielnika; to samo co %.</translation>
    </message>
    <message>
        <source>All numbers added up; empty ones do not count.</source>
        <translation>Suma wszystkich liczb; puste się nie liczą.</translation>
    </message>
    <message>
        <source>The mean of all numbers; empty ones do not count.</source>
        <translation>Średnia wszystkich liczb; puste się nie liczą.</translation>
    </message>
    <message>
        <source>The smallest number, also of a list.</source>
        <translation>Najmniejsza liczba, także z listy.</translation>
    </message>
    <message>
        <source>The largest number, also of a list.</source>
        <translation>Największa liczba, także z listy.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a word of the language and a field. Write [%1] for the field.</source>
        <translation>„%1” jest słowem języka i polem. Pole zapisz jako [%1].</translation>
    </message>
    <message>
        <source>%1 has a wrong number of arguments: %2. It is written %3.</source>
        <translation>%1 ma złą liczbę argumentów: %2. Pisze się %3.</translation>
    </message>
    <message>
        <source>The list or object is too large to be made a text.</source>
        <translation>Lista lub obiekt jest za duży, by zrobić z niego tekst.</translation>
    </message>
    <message>
        <source>The pattern is longer than %1 bytes.</source>
        <translation>Wzorzec ma ponad %1 bajtów.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no valid pattern: %2.</source>
        <translation>„%1” nie jest poprawnym wzorcem: %2.</translation>
    </message>
    <message>
        <source>A text of more than %1 bytes is not matched with a pattern.</source>
        <translation>Tekstu powyżej %1 bajtów nie dopasowuje się do wzorca.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; takes too long on this text. Make it simpler.</source>
        <translation>Wzorzec „%1” pracuje nad tym tekstem zbyt długo. Uprość go.</translation>
    </message>
    <message>
        <source>The text in capital letters.</source>
        <translation>Tekst wielkimi literami.</translation>
    </message>
    <message>
        <source>The text in small letters.</source>
        <translation>Tekst małymi literami.</translation>
    </message>
    <message>
        <source>Each word with a capital first letter.</source>
        <translation>Każde słowo wielką literą.</translation>
    </message>
    <message>
        <source>Without blanks at both ends.</source>
        <translation>Bez odstępów na obu końcach.</translation>
    </message>
    <message>
        <source>Without blanks at both ends, and one blank where there are several.</source>
        <translation>Bez odstępów na obu końcach, a z kilku odstępów jeden.</translation>
    </message>
    <message>
        <source>Only the digits of the text.</source>
        <translation>Same cyfry tekstu.</translation>
    </message>
    <message>
        <source>How many characters the text has.</source>
        <translation>Ile znaków ma tekst.</translation>
    </message>
    <message>
        <source>The first characters; without a count the first one.</source>
        <translation>Pierwsze znaki; bez liczby – pierwszy.</translation>
    </message>
    <message>
        <source>The last characters; without a count the last one.</source>
        <translation>Ostatnie znaki; bez liczby – ostatni.</translation>
    </message>
    <message>
        <source>Characters from a place on, the first is 1; without a count all that follow.</source>
        <translation>Znaki od miejsca, pierwszy to 1; bez liczby – wszystkie dalsze.</translation>
    </message>
    <message>
        <source>What stands before the first such part; the whole text where there is none.</source>
        <translation>To, co stoi przed pierwszą taką częścią; cały tekst, gdy jej nie ma.</translation>
    </message>
    <message>
        <source>What stands after the first such part; nothing where there is none.</source>
        <translation>To, co stoi za pierwszą taką częścią; nic, gdy jej nie ma.</translation>
    </message>
    <message>
        <source>The place of the first such part, the first character is 1; 0 where there is none.</source>
        <translation>Miejsce pierwszej takiej części, pierwszy znak to 1; 0, gdy jej nie ma.</translation>
    </message>
    <message>
        <source>Whether the text has such a part, or the list such an item. Case counts.</source>
        <translation>Czy tekst ma taką część albo lista taką pozycję. Wielkość liter ma znaczenie.</translation>
    </message>
    <message>
        <source>Whether the text begins so. Case counts.</source>
        <translation>Czy tekst tak się zaczyna. Wielkość liter ma znaczenie.</translation>
    </message>
    <message>
        <source>Whether the text ends so. Case counts.</source>
        <translation>Czy tekst tak się kończy. Wielkość liter ma znaczenie.</translation>
    </message>
    <message>
        <source>Whether the whole text fits a regular expression.</source>
        <translation>Czy cały tekst pasuje do wyrażenia regularnego.</translation>
    </message>
    <message>
        <source>Each such part replaced by another.</source>
        <translation>Każda taka część zastąpiona inną.</translation>
    </message>
    <message>
        <source>The texts one after another, as with &amp;.</source>
        <translation>Teksty jeden za drugim, jak przez &amp;.</translation>
    </message>
    <message>
        <source>Filled up on the left to a number of characters, with blanks or another character.</source>
        <translation>Uzupełniony z lewej do liczby znaków, odstępami lub innym znakiem.</translation>
    </message>
    <message>
        <source>The value as text; a number with so many decimals, if they are given.</source>
        <translation>Wartość jako tekst; liczba z tyloma miejscami, jeśli je podano.</translation>
    </message>
    <message>
        <source>This is neither yes nor no. A condition is needed here.</source>
        <translation>To nie jest ani tak, ani nie. Tu potrzebny jest warunek.</translation>
    </message>
    <message>
        <source>This is no number. A number is needed here.</source>
        <translation>To nie jest liczba. Tu potrzebna jest liczba.</translation>
    </message>
    <message>
        <source>This is no date. A date is needed here.</source>
        <translation>To nie jest data. Tu potrzebna jest data.</translation>
    </message>
    <message>
        <source>This is no list. A list is needed here.</source>
        <translation>To nie jest lista. Tu potrzebna jest lista.</translation>
    </message>
    <message>
        <source>This is a list or an object. A single value is needed here.</source>
        <translation>To jest lista lub obiekt. Tu potrzebna jest pojedyncza wartość.</translation>
    </message>
    <message>
        <source>These two are of different kinds and never equal.</source>
        <translation>Te dwie są różnego rodzaju i nigdy nie są równe.</translation>
    </message>
    <message>
        <source>A text and a number have no order. Write number(...) around the text.</source>
        <translation>Tekst i liczba nie mają kolejności. Obejmij tekst przez number(...).</translation>
    </message>
    <message>
        <source>These two have no order: numbers, dates or texts are needed.</source>
        <translation>Te dwie nie mają kolejności: potrzebne są liczby, daty lub teksty.</translation>
    </message>
    <message>
        <source>Try a descriptor file on a real system: connect, log in, read a page of each object, find its fields</source>
        <translation>Wypróbuj plik opisu na prawdziwym systemie: połącz, zaloguj, przeczytaj stronę każdego obiektu, znajdź jego pola</translation>
    </message>
    <message>
        <source>a setting of the descriptor</source>
        <translation>ustawienie z opisu</translation>
    </message>
    <message>
        <source>Nothing is written to the system, and nothing is kept. The exit code is 0 only if every step passed.</source>
        <translation>Nic nie jest zapisywane w systemie ani zachowywane. Kod wyjścia to 0 tylko wtedy, gdy udał się każdy krok.</translation>
    </message>
    <message>
        <source>%1 has faults, the first at %2: %3 &quot;splotctl connector lint&quot; lists them all.</source>
        <translation>%1 ma błędy, pierwszy w %2: %3 Wszystkie wypisuje „splotctl connector lint”.</translation>
    </message>
    <message>
        <source>The setting %1 is missing: --set %1=VALUE.</source>
        <translation>Brakuje ustawienia %1: --set %1=WARTOŚĆ.</translation>
    </message>
    <message>
        <source>No fields were found.</source>
        <translation>Nie znaleziono pól.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Przykład</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address with a port, such as 127.0.0.1:8787.</source>
        <translation>„%1” nie jest adresem z portem, na przykład 127.0.0.1:8787.</translation>
    </message>
    <message>
        <source>Webhooks of %1: %2</source>
        <translation>Webhooki %1: %2</translation>
    </message>
    <message>
        <source>take reports of systems there; the address is this machine&apos;s own unless given</source>
        <translation>przyjmuj tam zgłoszenia systemów; bez adresu tylko z tego komputera</translation>
    </message>
    <message>
        <source>how the systems reach it: they are told to report there</source>
        <translation>jak systemy tu trafiają: tam mają zgłaszać</translation>
    </message>
    <message>
        <source>There is no script &quot;%1&quot;.</source>
        <translation>Nie ma skryptu „%1”.</translation>
    </message>
    <message>
        <source>The system replaces the secret &quot;%1&quot;, which is not kept in the secret store: set it again.</source>
        <translation>System wymienia sekret „%1”, który nie jest w magazynie sekretów: ustaw go ponownie.</translation>
    </message>
    <message>
        <source>The script &quot;%1&quot; failed: %2</source>
        <translation>Skrypt „%1” zawiódł: %2</translation>
    </message>
    <message>
        <source>The script &quot;%1&quot; gave nothing that can be a value.</source>
        <translation>Skrypt „%1” nie zwrócił niczego, co może być wartością.</translation>
    </message>
    <message>
        <source>The script is no JavaScript: %1</source>
        <translation>Skrypt nie jest poprawnym JavaScriptem: %1</translation>
    </message>
    <message>
        <source>The script &quot;%1&quot; took more than %2 seconds and was stopped.</source>
        <translation>Skrypt „%1” trwał ponad %2 s i został zatrzymany.</translation>
    </message>
    <message>
        <source>%1 is in use by another process.</source>
        <translation>%1 jest używany przez inny proces.</translation>
    </message>
    <message>
        <source>File %1 cannot be made. Check that you may write to its folder.</source>
        <translation>Pliku %1 nie da się utworzyć. Sprawdź, czy wolno ci pisać w jego folderze.</translation>
    </message>
    <message>
        <source>The file system of %1 knows no locks.</source>
        <translation>System plików, na którym leży %1, nie zna blokad.</translation>
    </message>
    <message>
        <source>More changes of %2 in %1 than the standing approval lets go a day. Look at them, then release the brake.</source>
        <translation>Więcej zmian %2 w %1, niż stała zgoda przepuszcza dziennie. Przejrzyj je, potem zwolnij hamulec.</translation>
    </message>
    <message>
        <source>Another process on this machine holds this workspace, but its engine does not answer. End it, then start again.</source>
        <translation>Inny proces na tym komputerze trzyma ten obszar roboczy, ale jego silnik nie odpowiada. Zakończ go i uruchom ponownie.</translation>
    </message>
    <message>
        <source>%1 of one %2 flips to and fro: systems fight over it. Nothing of it is sent until somebody looks. Mend the cause, then retry.</source>
        <translation>%1 w jednym rekordzie %2 zmienia się tam i z powrotem: systemy walczą o tę wartość. Nic z niego nie jest wysyłane, dopóki ktoś tego nie obejrzy. Usuń przyczynę, potem ponów.</translation>
    </message>
    <message>
        <source>Record %1 was not merged into another one.</source>
        <translation>Rekord %1 nie został scalony z innym.</translation>
    </message>
    <message>
        <source>%1 no longer gives &quot;%2&quot; in any %3. Its mapping lines are parked: the last values stay, nothing is written there. They are taken up again when it is back.</source>
        <translation>%1 nie podaje już „%2” w żadnym obiekcie %3. Wiersze mapowania odstawiono: ostatnie wartości zostają, nic tam nie jest zapisywane. Zostaną podjęte, gdy to miejsce wróci.</translation>
    </message>
    <message>
        <source>Plan %1 is more than a day old. Make a new one.</source>
        <translation>Plan %1 ma więcej niż dobę. Zrób nowy.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time to come; write it like 2026-11-24T18:00:00Z.</source>
        <translation>„%1” nie jest przyszłą chwilą; zapisz ją jak 2026-11-24T18:00:00Z.</translation>
    </message>
    <message>
        <source>This workspace is an older copy of one that ran here later. Nothing is sent. All systems are read in full; then look at the plan and approve it.</source>
        <translation>Ten obszar roboczy jest starszą kopią takiego, który działał tu później. Nic nie jest wysyłane. Wszystkie systemy są czytane w całości; potem obejrzyj plan i zatwierdź go.</translation>
    </message>
    <message>
        <source>This workspace is a copy of %1, which still exists. Only one of them may run. Nothing is sent until a plan is approved here.</source>
        <translation>Ten obszar roboczy jest kopią %1, który nadal istnieje. Działać może tylko jeden z nich. Nic nie jest wysyłane, dopóki tutaj nie zatwierdzisz planu.</translation>
    </message>
    <message>
        <source>This workspace ran last on %1. If it no longer runs there, look at the plan and approve it. Nothing is sent until then.</source>
        <translation>Ten obszar roboczy działał ostatnio na %1. Jeśli już tam nie działa, obejrzyj plan i zatwierdź go. Do tego czasu nic nie jest wysyłane.</translation>
    </message>
    <message>
        <source>The systems are still being read after this workspace was restored. Make a plan when that is over, then approve it.</source>
        <translation>Systemy są jeszcze czytane po przywróceniu tego obszaru roboczego. Zrób plan, gdy to się skończy, potem go zatwierdź.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; carries a file itself. Files travel by reference only: map the place of their address or id.</source>
        <translation>„%1” zawiera sam plik. Pliki wędrują tylko przez odwołanie: zmapuj miejsce z ich adresem lub identyfikatorem.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in place %2 of a schedule: numbers from %3 to %4 are expected, like 5, 1-5, 1,15 or */10.</source>
        <translation>„%1” na miejscu %2 harmonogramu: oczekiwane są liczby od %3 do %4, na przykład 5, 1-5, 1,15 albo */10.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no schedule: write minute, hour, day of the month, month and day of the week, like &quot;0 6 * * 1-5&quot;.</source>
        <translation>„%1” nie jest harmonogramem: podaj minutę, godzinę, dzień miesiąca, miesiąc i dzień tygodnia, na przykład „0 6 * * 1-5”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no span of a day; write 22:00-05:30.</source>
        <translation>„%1” nie jest częścią doby; napisz 22:00-05:30.</translation>
    </message>
    <message>
        <source>The schedule &quot;%1&quot; never comes.</source>
        <translation>Harmonogram „%1” nigdy nie następuje.</translation>
    </message>
    <message>
        <source>Folder %1 cannot be made.</source>
        <translation>Folderu %1 nie da się utworzyć.</translation>
    </message>
    <message>
        <source>Waiting for the window to give the workspace over ...</source>
        <translation>Czekanie, aż okno odda obszar roboczy ...</translation>
    </message>
    <message>
        <source>a new record, and never again taken for one of them</source>
        <translation>nowy rekord, którego nigdy więcej nie weźmie się za żaden z nich</translation>
    </message>
    <message>
        <source>Name a record, or say --new or --apart.</source>
        <translation>Podaj rekord albo napisz --new lub --apart.</translation>
    </message>
    <message>
        <source>the approval ends then: 2h, 18:00, 2026-11-24T18:00</source>
        <translation>wtedy zgoda wygasa: 2h, 18:00, 2026-11-24T18:00</translation>
    </message>
    <message>
        <source>a standing approval: so many creates and so many updates of each entity in each system a day; 0 ends it</source>
        <translation>stała zgoda: tyle utworzeń i tyle zmian każdej encji w każdym systemie na dobę; 0 ją kończy</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>przechwycona</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>zastosowana</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>odrzucona</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>czeka</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>ponawiana</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>niepewna</translation>
    </message>
    <message>
        <source>create</source>
        <translation>utworzenie</translation>
    </message>
    <message>
        <source>update</source>
        <translation>zmiana</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>usunięcie</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>archiwizacja</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>potwierdzona</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmowa</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>obliczona</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>dostarczona</translation>
    </message>
    <message>
        <source>present</source>
        <translation>obecny</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>zarchiwizowany</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nieobecny</translation>
    </message>
    <message>
        <source>Shows a workspace and keeps its systems in step.</source>
        <translation>Pokazuje przestrzeń roboczą i utrzymuje jej systemy w zgodzie.</translation>
    </message>
    <message>
        <source>start no engine in this program</source>
        <translation>nie uruchamiaj silnika w tym programie</translation>
    </message>
    <message>
        <source>open a made-up firm with five systems at work; the workspace then is a folder to keep it in</source>
        <translation>otwórz zmyśloną firmę z pięcioma pracującymi systemami; workspace to wtedy folder na nią</translation>
    </message>
    <message>
        <source>en or pl</source>
        <translation>en lub pl</translation>
    </message>
    <message>
        <source>light, dark or system</source>
        <translation>light, dark lub system</translation>
    </message>
    <message>
        <source>write every screen as a picture into this folder, and end</source>
        <translation>zapisz każdy ekran jako obraz w tym folderze i zakończ</translation>
    </message>
    <message>
        <source>seconds before the pictures are taken</source>
        <translation>ile sekund przed zrobieniem obrazów</translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>a number per hour</comment>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Dziś, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Wczoraj, %1</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>To się jeszcze nie skończyło.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Działa</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bezczynny</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Ponawia</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Wstrzymany</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Do decyzji</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Tylko odczyt</translation>
    </message>
    <message>
        <source>same</source>
        <translation>to samo</translation>
    </message>
    <message>
        <source>same in its own form</source>
        <translation>to samo w swojej postaci</translation>
    </message>
    <message>
        <source>different</source>
        <translation>inne</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Przyjęta</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Odłożona</translation>
    </message>
    <message>
        <source>Waits for a ticket</source>
        <translation>Czeka na zgłoszenie</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Rozwiązana</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Match desk</source>
        <translation>Dopasowania</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Propozycja</translation>
    </message>
    <message>
        <source>Duplicate in the source</source>
        <translation>Duplikat w źródle</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmowa</translation>
    </message>
    <message>
        <source>Schema changed</source>
        <translation>Zmiana schematu</translation>
    </message>
    <message>
        <source>Brake</source>
        <translation>Hamulec</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Pętla</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Odczyt</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>Kontrola jakości</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Dopasowanie</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Własność</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Scalanie</translation>
    </message>
    <message>
        <source>Spreading</source>
        <translation>Rozsyłanie</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Dostawa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarta</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Załatwiona</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Odrzucona</translation>
    </message>
    <message>
        <source>echo of our own write</source>
        <translation>echo naszego zapisu</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>niedopuszczona</translation>
    </message>
    <message>
        <source>older than what is known</source>
        <translation>starsza niż to, co znane</translation>
    </message>
    <message>
        <source>waiting for a reference</source>
        <translation>czeka na odniesienie</translation>
    </message>
    <message>
        <source>set aside in the Inbox</source>
        <translation>odłożona w skrzynce</translation>
    </message>
    <message>
        <source>superseded by a newer one</source>
        <translation>zastąpiona nowszą</translation>
    </message>
    <message>
        <source>read by poll</source>
        <translation>odczytana przy odpytaniu</translation>
    </message>
    <message>
        <source>found by a sweep</source>
        <translation>znaleziona przy przeglądzie</translation>
    </message>
    <message>
        <source>told by webhook</source>
        <translation>zgłoszona przez webhook</translation>
    </message>
    <message>
        <source>read from a file</source>
        <translation>odczytana z pliku</translation>
    </message>
    <message>
        <source>found by a full reading</source>
        <translation>znaleziona przy pełnym odczycie</translation>
    </message>
    <message>
        <source>read by its id</source>
        <translation>odczytana po id</translation>
    </message>
    <message>
        <source>taken from the answer</source>
        <translation>wzięta z odpowiedzi</translation>
    </message>
    <message>
        <source>mended by a person</source>
        <translation>naprawiona przez człowieka</translation>
    </message>
    <message>
        <source>made by a new mapping</source>
        <translation>wynik nowego mapowania</translation>
    </message>
    <message>
        <source>ready to be sent</source>
        <translation>gotowa do wysłania</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wysyłana</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktualna</translation>
    </message>
    <message>
        <source>taken in its own form</source>
        <translation>przyjęta w swojej postaci</translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation>prosi, by poczekać</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nieosiągalny</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>zmieniony w międzyczasie</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>brak odpowiedzi</translation>
    </message>
    <message>
        <source>found by search</source>
        <translation>znaleziony wyszukaniem</translation>
    </message>
    <message>
        <source>gone there</source>
        <translation>już go tam nie ma</translation>
    </message>
    <message>
        <source>proposed to a person</source>
        <translation>zaproponowane człowiekowi</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>zostawione, jak jest</translation>
    </message>
    <message>
        <source>bad value set aside</source>
        <translation>zła wartość odłożona</translation>
    </message>
    <message>
        <source>sent with the create only</source>
        <translation>wysyłane tylko przy utworzeniu</translation>
    </message>
    <message>
        <source>pinned by a person</source>
        <translation>przypięte przez człowieka</translation>
    </message>
    <message>
        <source>unlinked by a person</source>
        <translation>odłączone przez człowieka</translation>
    </message>
    <message>
        <source>the system is paused</source>
        <translation>system jest wstrzymany</translation>
    </message>
    <message>
        <source>the system is read only</source>
        <translation>system jest tylko do odczytu</translation>
    </message>
    <message>
        <source>its mapping line is parked</source>
        <translation>linia mapowania jest odłożona</translation>
    </message>
    <message>
        <source>its owner says so</source>
        <translation>tak mówi właściciel</translation>
    </message>
    <message>
        <source>provisional, the owner has no value yet</source>
        <translation>tymczasowo, właściciel nie ma jeszcze wartości</translation>
    </message>
    <message>
        <source>the newest change wins</source>
        <translation>wygrywa najnowsza zmiana</translation>
    </message>
    <message>
        <source>computed by a formula</source>
        <translation>obliczone formułą</translation>
    </message>
    <message>
        <source>handed over between stages</source>
        <translation>przekazane między etapami</translation>
    </message>
    <message>
        <source>taken from the new owner</source>
        <translation>przejęte od nowego właściciela</translation>
    </message>
    <message>
        <source>an accepted proposal</source>
        <translation>przyjęta propozycja</translation>
    </message>
    <message>
        <source>written by a person</source>
        <translation>wpisane przez człowieka</translation>
    </message>
    <message>
        <source>from a merge of records</source>
        <translation>ze scalenia rekordów</translation>
    </message>
    <message>
        <source>applied for now</source>
        <translation>na razie zastosowane</translation>
    </message>
    <message>
        <source>not applied; the owner&apos;s value goes back</source>
        <translation>nie zastosowane; wraca wartość właściciela</translation>
    </message>
    <message>
        <source>not applied; left there</source>
        <translation>nie zastosowane; zostawione tam</translation>
    </message>
    <message>
        <source>proposed, not applied</source>
        <translation>zaproponowane, nie zastosowane</translation>
    </message>
    <message>
        <source>handed to the next owner</source>
        <translation>przekazane następnemu właścicielowi</translation>
    </message>
    <message>
        <source>Choose the record</source>
        <translation>Wybierz rekord</translation>
    </message>
    <message>
        <source>Accept or reject</source>
        <translation>Przyjmij lub odrzuć</translation>
    </message>
    <message>
        <source>Merge there, or unlink</source>
        <translation>Scal tam albo odłącz</translation>
    </message>
    <message>
        <source>Look there, then retry</source>
        <translation>Sprawdź tam, potem ponów</translation>
    </message>
    <message>
        <source>Mapping: attach the line</source>
        <translation>Mapowanie: podłącz linię</translation>
    </message>
    <message>
        <source>Look, then let it go</source>
        <translation>Obejrzyj i puść dalej</translation>
    </message>
    <message>
        <source>Settle who owns it</source>
        <translation>Ustal właściciela</translation>
    </message>
    <message>
        <source>Mend it at its source</source>
        <translation>Popraw u źródła</translation>
    </message>
    <message>
        <source>Value or lookup</source>
        <translation>Wartość lub słownik</translation>
    </message>
    <message>
        <source>Mapping, lookup or value</source>
        <translation>Mapowanie, słownik, wartość</translation>
    </message>
    <message>
        <source>Value: the owner&apos;s</source>
        <translation>Wartość: u właściciela</translation>
    </message>
    <message>
        <source>Retry when mended</source>
        <translation>Ponów po naprawie</translation>
    </message>
    <message>
        <source>Hold until %1</source>
        <translation>Odłożona do %1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Czeka na %1</translation>
    </message>
    <message>
        <source>Several records could be this object, and Splot never guesses.</source>
        <translation>Ten obiekt może być jednym z kilku rekordów, a Splot nigdy nie zgaduje.</translation>
    </message>
    <message>
        <source>One record is linked to one object of a system; here there are two.</source>
        <translation>Jeden rekord łączy się z jednym obiektem systemu; tu są dwa.</translation>
    </message>
    <message>
        <source>%1 does not own this field, and its rule asks a person before anything changes.</source>
        <translation>%1 nie jest właścicielem tego pola, a reguła każe spytać człowieka, zanim cokolwiek się zmieni.</translation>
    </message>
    <message>
        <source>%1 gave no answer, so it may or may not have taken effect. Nothing is sent twice without knowing.</source>
        <translation>%1 nie odpowiedział, więc nie wiadomo, czy zapis zadziałał. Bez pewności nic nie idzie drugi raz.</translation>
    </message>
    <message>
        <source>%1 refused what was sent and will refuse it again as it is.</source>
        <translation>%1 odmówił przyjęcia tego, co wysłano, i w tej postaci odmówi znowu.</translation>
    </message>
    <message>
        <source>A place that the mapping uses is no longer in what %1 gives. Its lines are kept aside, no value was changed.</source>
        <translation>Miejsca, którego używa mapowanie, nie ma już w tym, co daje %1. Jego linie odłożono, żadna wartość się nie zmieniła.</translation>
    </message>
    <message>
        <source>More would change at once than is usual, so it was stopped before sending.</source>
        <translation>Naraz zmieniłoby się więcej niż zwykle, więc zatrzymano to przed wysłaniem.</translation>
    </message>
    <message>
        <source>The record goes back and forth between systems; it stands still until somebody settles it.</source>
        <translation>Rekord krąży między systemami; stoi, dopóki ktoś tego nie rozstrzygnie.</translation>
    </message>
    <message>
        <source>An object, or a row of a file, could not be read; everything else goes on.</source>
        <translation>Nie udało się odczytać obiektu albo wiersza pliku; wszystko inne działa dalej.</translation>
    </message>
    <message>
        <source>The delivery to %1 did not succeed. The record itself is right and waits.</source>
        <translation>Dostawa do %1 się nie powiodła. Sam rekord jest dobry i czeka.</translation>
    </message>
    <message>
        <source>Only this field is set aside; everything else of the object was applied.</source>
        <translation>Odłożono tylko to pole; reszta obiektu została zastosowana.</translation>
    </message>
    <message>
        <source>The change is kept as it came, in its place in the order, until this is mended.</source>
        <translation>Zmiana czeka tak, jak przyszła, na swoim miejscu w kolejności, aż to zostanie naprawione.</translation>
    </message>
    <message>
        <source>Choose the record at the right, or make a new one.</source>
        <translation>Wybierz rekord po prawej albo utwórz nowy.</translation>
    </message>
    <message>
        <source>Merge the two objects in %1, or unlink one of them on the record.</source>
        <translation>Scal oba obiekty w %1 albo odłącz jeden z nich na rekordzie.</translation>
    </message>
    <message>
        <source>Accept: the value goes to the owner. Reject: the owner&apos;s value stays.</source>
        <translation>Przyjęcie: wartość idzie do właściciela. Odrzucenie: zostaje wartość właściciela.</translation>
    </message>
    <message>
        <source>Look in %1 whether it is there; a retry searches first.</source>
        <translation>Sprawdź w %1, czy to tam jest; ponowienie najpierw szuka.</translation>
    </message>
    <message>
        <source>Look at the plan; approving it lets the brake go.</source>
        <translation>Obejrzyj plan; jego zatwierdzenie zwalnia hamulec.</translation>
    </message>
    <message>
        <source>Attach the parked line to its new place in the mapper.</source>
        <translation>W maperze podłącz odłożoną linię do nowego miejsca.</translation>
    </message>
    <message>
        <source>Mend it at its source: what is then read well settles this by itself.</source>
        <translation>Popraw to u źródła: gdy odczyt się uda, sprawa zamknie się sama.</translation>
    </message>
    <message>
        <source>Mend the value at the right, for this message or for all of the case. Or add it to a lookup, or change it in %1: a newer good change settles this by itself.</source>
        <translation>Napraw wartość po prawej, dla tej wiadomości lub dla całej sprawy. Albo dodaj ją do słownika, albo zmień w %1: nowsza dobra zmiana sama to załatwi.</translation>
    </message>
    <message>
        <source>Mend the cause, then retry: what is sent is worked out anew each time.</source>
        <translation>Usuń przyczynę i ponów: to, co idzie, jest za każdym razem liczone od nowa.</translation>
    </message>
    <message>
        <source>Mend it in %1; a newer good change settles this by itself.</source>
        <translation>Napraw to w %1; nowsza dobra zmiana sama to załatwi.</translation>
    </message>
    <message>
        <source>Discard messages</source>
        <translation>Odrzuć wiadomości</translation>
    </message>
    <message>
        <source>There is no mapping of %1 in %2 any more.</source>
        <translation>Nie ma już mapowania %1 w %2.</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, prowadzi %2</translation>
    </message>
    <message>
        <source>%1, nobody owns it</source>
        <translation>%1, nikt jej nie prowadzi</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n wiadomość</numerusform>
            <numerusform>%n wiadomości</numerusform>
            <numerusform>%n wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 do %2</translation>
    </message>
    <message>
        <source>Plan to approve</source>
        <translation>Plan do zatwierdzenia</translation>
    </message>
    <message>
        <source>%1: %2 is written for the first time</source>
        <translation>%1: pierwszy zapis encji %2</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries wait for it</source>
        <translation>
            <numerusform>%n dostawa na niego czeka</numerusform>
            <numerusform>%n dostawy na niego czekają</numerusform>
            <numerusform>%n dostaw na niego czeka</numerusform>
        </translation>
    </message>
    <message>
        <source>by people</source>
        <translation>przez ludzi</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formuła</translation>
    </message>
    <message>
        <source>by stage</source>
        <translation>wg etapu</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n pozycja</numerusform>
            <numerusform>%n pozycje</numerusform>
            <numerusform>%n pozycji</numerusform>
        </translation>
    </message>
    <message>
        <source>presence</source>
        <translation>obecność</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 i jeszcze %n</numerusform>
            <numerusform>%1 i jeszcze %n</numerusform>
            <numerusform>%1 i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1: %2</source>
        <translation>Dostarczono do %1: %2</translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <translation>Obliczono: %1</translation>
    </message>
    <message>
        <source>%1 set %2 to %3</source>
        <translation>%1: %2 = %3</translation>
    </message>
    <message>
        <source>%1 set %2</source>
        <translation>%1: zmiana pól %2</translation>
    </message>
    <message>
        <source>Splot</source>
        <translation>Splot</translation>
    </message>
    <message>
        <source>since %1; %2</source>
        <translation>od %1; %2</translation>
    </message>
    <message>
        <source>it replaced &quot;%1&quot;</source>
        <translation>zastąpiła „%1”</translation>
    </message>
    <message>
        <source>%1 %2 to %3, configuration %4</source>
        <translation>%1 %2 na %3, konfiguracja %4</translation>
    </message>
    <message>
        <source>, then %1</source>
        <translation>, potem %1</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>Nr %1, %2</translation>
    </message>
    <message>
        <source>%1, reading began %2</source>
        <translation>%1, odczyt zaczął się %2</translation>
    </message>
    <message>
        <source>, version %1</source>
        <translation>, wersja %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>changed there %1</source>
        <translation>zmieniono tam %1</translation>
    </message>
    <message>
        <source>the source tells no time of its own</source>
        <translation>źródło nie podaje własnego czasu</translation>
    </message>
    <message>
        <source>, mended by %1</source>
        <translation>, naprawił(a) %1</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Przegrała</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Why is this value here? %1</source>
        <translation>Skąd ta wartość? %1</translation>
    </message>
    <message>
        <source>no system has given a value yet</source>
        <translation>żaden system nie dał jeszcze wartości</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Skrzynka</translation>
    </message>
    <message>
        <source>Mapper</source>
        <translation>Maper</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Przepływy</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Uzgodnienia</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>The name %1 leads to a machine.</source>
        <translation>Nazwa %1 prowadzi do komputera.</translation>
    </message>
    <message>
        <source>The connection is encrypted, its certificate is good.</source>
        <translation>Połączenie jest szyfrowane, a jego certyfikat jest poprawny.</translation>
    </message>
    <message>
        <source>This connector only reads.</source>
        <translation>To złącze tylko czyta.</translation>
    </message>
    <message>
        <source>Nothing is written there: the system is only read.</source>
        <translation>Nic nie jest tam zapisywane: system jest tylko czytany.</translation>
    </message>
    <message>
        <source>Not tried: it shows with the first write, which a plan asks for.</source>
        <translation>Nie próbowano: pokaże to pierwszy zapis, o który zapyta plan.</translation>
    </message>
    <message>
        <source>This engine has no place for secrets.</source>
        <translation>Ten silnik nie ma miejsca na sekrety.</translation>
    </message>
    <message>
        <source>The name of a secret may hold letters, digits, &quot;.&quot;, - and _ only.</source>
        <translation>Nazwa sekretu może zawierać tylko litery, cyfry, „.”, - i _.</translation>
    </message>
    <message>
        <source>Plain JSON over HTTP</source>
        <translation>Zwykły JSON przez HTTP</translation>
    </message>
    <message>
        <source>A list of JSON objects at one address, each with an id; also the pattern for a descriptor of your own.</source>
        <translation>Lista obiektów JSON pod jednym adresem, każdy z identyfikatorem; także wzór własnego deskryptora.</translation>
    </message>
    <message>
        <source>Address of the list</source>
        <translation>Adres listy</translation>
    </message>
    <message>
        <source>Authorization header</source>
        <translation>Nagłówek autoryzacji</translation>
    </message>
    <message>
        <source>For example: Bearer abc123. Empty: none.</source>
        <translation>Na przykład: Bearer abc123. Puste: brak.</translation>
    </message>
    <message>
        <source>Project management: issues, time entries, projects, by its REST API.</source>
        <translation>Zarządzanie projektami: zagadnienia, wpisy czasu i projekty przez REST API.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Klucz API</translation>
    </message>
    <message>
        <source>Id of the custom field of issues for Splot&apos;s id</source>
        <translation>Id pola dodatkowego zagadnień na identyfikator Splota</translation>
    </message>
    <message>
        <source>The same of time entries</source>
        <translation>To samo dla wpisów czasu</translation>
    </message>
    <message>
        <source>The same of projects</source>
        <translation>To samo dla projektów</translation>
    </message>
    <message>
        <source>Request Tracker</source>
        <translation>Request Tracker</translation>
    </message>
    <message>
        <source>Helpdesk: tickets, by REST 2.0. Tickets need a custom field external_id.</source>
        <translation>Pomoc techniczna: zgłoszenia przez REST 2.0. Zgłoszenia potrzebują pola dodatkowego external_id.</translation>
    </message>
    <message>
        <source>Authentication token</source>
        <translation>Token uwierzytelniający</translation>
    </message>
    <message>
        <source>Open source ERP, by its JSON-RPC; modules party, product, stock and sale.</source>
        <translation>ERP o otwartym kodzie, przez JSON-RPC; moduły party, product, stock i sale.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adres serwera</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nazwa użytkownika</translation>
    </message>
    <message>
        <source>Id of the company</source>
        <translation>Id firmy</translation>
    </message>
    <message>
        <source>Id of the warehouse</source>
        <translation>Id magazynu</translation>
    </message>
    <message>
        <source>Id of its storage location</source>
        <translation>Id jego miejsca składowania</translation>
    </message>
    <message>
        <source>Id of the currency of new sales</source>
        <translation>Id waluty nowych sprzedaży</translation>
    </message>
    <message>
        <source>Id of the payment term of new sales</source>
        <translation>Id terminu płatności nowych sprzedaży</translation>
    </message>
    <message>
        <source>Id of the unit of new products</source>
        <translation>Id jednostki nowych produktów</translation>
    </message>
    <message>
        <source>Id of the accounting category of new products</source>
        <translation>Id kategorii księgowej nowych produktów</translation>
    </message>
    <message>
        <source>Open source shop, by its Admin API (GraphQL).</source>
        <translation>Sklep o otwartym kodzie, przez Admin API (GraphQL).</translation>
    </message>
    <message>
        <source>Address of the Admin API</source>
        <translation>Adres Admin API</translation>
    </message>
    <message>
        <source>Channel token</source>
        <translation>Token kanału</translation>
    </message>
    <message>
        <source>Empty: the default channel.</source>
        <translation>Puste: kanał domyślny.</translation>
    </message>
    <message>
        <source>Language of names</source>
        <translation>Język nazw</translation>
    </message>
    <message>
        <source>Id of the stock location</source>
        <translation>Id lokalizacji zapasów</translation>
    </message>
    <message>
        <source>Code of the fulfilment handler</source>
        <translation>Kod obsługi realizacji</translation>
    </message>
    <message>
        <source>Name of the shipping method</source>
        <translation>Nazwa metody wysyłki</translation>
    </message>
    <message>
        <source>read</source>
        <translation>czytanie</translation>
    </message>
    <message>
        <source>write</source>
        <translation>zapis</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>zmiany</translation>
    </message>
    <message>
        <source>webhooks</source>
        <translation>webhooki</translation>
    </message>
    <message>
        <source>search</source>
        <translation>wyszukiwanie</translation>
    </message>
    <message>
        <source>Secrets are kept by the engine, and none runs. Start one, then try again.</source>
        <translation>Sekrety przechowuje silnik, a żaden nie działa. Uruchom go i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The engine that runs takes no secrets from a window. Set it on its machine: splotctl secret set NAME.</source>
        <translation>Działający silnik nie przyjmuje sekretów z okna. Ustaw go na jego komputerze: splotctl secret set NAZWA.</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Odnalezienie</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Szyfrowanie</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Logowanie</translation>
    </message>
    <message>
        <source>Read one</source>
        <translation>Odczyt</translation>
    </message>
    <message>
        <source>Permission to write</source>
        <translation>Prawo zapisu</translation>
    </message>
    <message>
        <source>NAME.splot; without it the one opened last, or the window to begin with</source>
        <translation>NAZWA.splot; bez niej ostatnio otwarty albo okno początkowe</translation>
    </message>
    <message>
        <source>begin in the tray, where there is one</source>
        <translation>zacznij w zasobniku, jeśli jest</translation>
    </message>
    <message>
        <source>%1 cannot be written. Allow your user to write there.</source>
        <translation>Nie można zapisać %1. Pozwól swojemu użytkownikowi tam pisać.</translation>
    </message>
    <message>
        <source>No engine runs: nothing is read, nothing is sent</source>
        <translation>Silnik nie działa: nic nie jest czytane ani wysyłane</translation>
    </message>
    <message numerus="yes">
        <source>%n systems retrying</source>
        <translation>
            <numerusform>%n system ponawia</numerusform>
            <numerusform>%n systemy ponawiają</numerusform>
            <numerusform>%n systemów ponawia</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be removed. Allow your user to write there.</source>
        <translation>Nie można usunąć %1. Pozwól swojemu użytkownikowi tam pisać.</translation>
    </message>
    <message>
        <source>Cases nobody owns</source>
        <translation>Sprawy bez osoby</translation>
    </message>
    <message>
        <source>Failed deliveries</source>
        <translation>Nieudane dostawy</translation>
    </message>
    <message>
        <source>Waiting deliveries</source>
        <translation>Czekające dostawy</translation>
    </message>
    <message>
        <source>Age of the oldest that waits</source>
        <translation>Wiek najstarszej czekającej</translation>
    </message>
    <message>
        <source>The backup %1 is damaged. Take an earlier one.</source>
        <translation>Kopia zapasowa %1 jest uszkodzona. Weź wcześniejszą.</translation>
    </message>
    <message>
        <source>The mail server %1 is not known in this network.</source>
        <translation>Serwer poczty %1 nie jest znany w tej sieci.</translation>
    </message>
    <message>
        <source>The mail server %1 refuses the user name or the password.</source>
        <translation>Serwer poczty %1 odrzuca nazwę użytkownika lub hasło.</translation>
    </message>
    <message>
        <source>There is no secure connection to the mail server %1: %2</source>
        <translation>Nie ma bezpiecznego połączenia z serwerem poczty %1: %2</translation>
    </message>
    <message>
        <source>The mail server %1 refuses the mail (%2): check the sender and the addresses.</source>
        <translation>Serwer poczty %1 odrzuca wiadomość (%2): sprawdź nadawcę i adresy.</translation>
    </message>
    <message>
        <source>The mail server %1 takes no mail now (%2).</source>
        <translation>Serwer poczty %1 nie przyjmuje teraz wiadomości (%2).</translation>
    </message>
    <message>
        <source>The mail server %1 could not be reached: %2</source>
        <translation>Nie można połączyć się z serwerem poczty %1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address for mail.</source>
        <translation>„%1” nie jest adresem poczty.</translation>
    </message>
    <message>
        <source>No mail server is set up for alerts.</source>
        <translation>Nie ustawiono serwera poczty dla alarmów.</translation>
    </message>
    <message>
        <source>%1: %2 %3, over the limit of %4.</source>
        <translation>%1: %2: %3, ponad granicą %4.</translation>
    </message>
    <message>
        <source>%1: %2 %3, within the limit of %4 again.</source>
        <translation>%1: %2: %3, znów w granicy %4.</translation>
    </message>
    <message>
        <source>This is a trial: %1</source>
        <translation>To jest próba: %1</translation>
    </message>
    <message>
        <source>Since: %1</source>
        <translation>Od: %1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Obszar roboczy: %1</translation>
    </message>
    <message>
        <source>Open Splot to see why: the Inbox has the cases, Flows what waits. You are told once more when it is over.</source>
        <translation>Otwórz Splot, aby zobaczyć dlaczego: sprawy są w Skrzynce, a to, co czeka, w Przepływach. Dostaniesz jeszcze jedną wiadomość, gdy to minie.</translation>
    </message>
    <message>
        <source>The alert is over.</source>
        <translation>Alarm minął.</translation>
    </message>
    <message>
        <source>The webhook was answered with %1.</source>
        <translation>Webhook dostał odpowiedź %1.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Port to liczba od 1 do 65535.</translation>
    </message>
    <message>
        <source>Secrets are named here as &quot;secret:NAME&quot; only.</source>
        <translation>Sekrety podaje się tu tylko jako „secret:NAZWA”.</translation>
    </message>
    <message>
        <source>Between 0 and 1440 minutes are possible.</source>
        <translation>Może być od 0 do 1440 minut.</translation>
    </message>
    <message>
        <source>The alert tells nobody: it needs an address for mail or a webhook.</source>
        <translation>Alarm nikogo nie powiadamia: potrzebuje adresu poczty albo webhooka.</translation>
    </message>
    <message>
        <source>There are two alerts of the name %1.</source>
        <translation>Są dwa alarmy o nazwie %1.</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>jeszcze nie sprawdzony</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>ponad granicą</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>w granicy</translation>
    </message>
    <message>
        <source>not sent, is tried again: %1</source>
        <translation>nie wysłano, jest ponawiane: %1</translation>
    </message>
    <message>
        <source>List the firm&apos;s alerts, and how they stand</source>
        <translation>Wypisz alarmy firmy i ich stan</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Granica</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuty</translation>
    </message>
    <message>
        <source>Mail to</source>
        <translation>Poczta do</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>There is no alert yet: &quot;splotctl alert add&quot; makes one.</source>
        <translation>Nie ma jeszcze alarmu: tworzy go „splotctl alert add”.</translation>
    </message>
    <message>
        <source>Tell the firm by mail or webhook when a figure is over a limit</source>
        <translation>Powiadamiaj firmę pocztą lub webhookiem, gdy liczba przekracza granicę</translation>
    </message>
    <message>
        <source>a name; an alert of that name is replaced</source>
        <translation>nazwa; alarm o tej nazwie zostaje zastąpiony</translation>
    </message>
    <message>
        <source>unowned (cases nobody owns), failed or waiting (deliveries), oldest (seconds that the oldest waits)</source>
        <translation>unowned (sprawy bez osoby), failed albo waiting (dostawy nieudane albo czekające), oldest (sekundy, od których czeka najstarsza)</translation>
    </message>
    <message>
        <source>the limit (standard: 0)</source>
        <translation>granica (zwykle: 0)</translation>
    </message>
    <message>
        <source>for how long it must be over it (standard: 5)</source>
        <translation>jak długo musi być ponad nią (zwykle: 5)</translation>
    </message>
    <message>
        <source>who is told by mail</source>
        <translation>kogo powiadomić pocztą</translation>
    </message>
    <message>
        <source>an address that is told, or secret:NAME of a kept one</source>
        <translation>adres, który ma być powiadamiany, albo secret:NAZWA zachowanego</translation>
    </message>
    <message>
        <source>The engine that stays (a window&apos;s, or &quot;serve&quot;) tells once when an alert starts and once when it is over. &quot;alert server&quot; names the mail server.</source>
        <translation>Silnik, który działa stale (w oknie albo „serve”), powiadamia raz, gdy alarm się zaczyna, i raz, gdy mija. Serwer poczty podaje „alert server”.</translation>
    </message>
    <message>
        <source>How long the oldest waits is known of the whole workspace only.</source>
        <translation>Jak długo czeka najstarsza dostawa, wiadomo tylko o całym obszarze roboczym.</translation>
    </message>
    <message>
        <source>Name who is told: --mail ADDRESS or --webhook URL.</source>
        <translation>Podaj, kogo powiadomić: --mail ADRES albo --webhook URL.</translation>
    </message>
    <message>
        <source>No mail server is named yet: &quot;splotctl alert server&quot; does it.</source>
        <translation>Nie podano jeszcze serwera poczty: robi to „splotctl alert server”.</translation>
    </message>
    <message>
        <source>Remove an alert of the firm</source>
        <translation>Usuń alarm firmy</translation>
    </message>
    <message>
        <source>There is no alert %1.</source>
        <translation>Nie ma alarmu %1.</translation>
    </message>
    <message>
        <source>Name the mail server that takes the firm&apos;s alerts</source>
        <translation>Podaj serwer poczty, który przyjmuje alarmy firmy</translation>
    </message>
    <message>
        <source>mail.example.com</source>
        <translation>poczta.example.com</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>nadawca</translation>
    </message>
    <message>
        <source>standard: 587, with tls 465, with none 25</source>
        <translation>zwykle: 587, z tls 465, z none 25</translation>
    </message>
    <message>
        <source>starttls, tls or none (standard: starttls)</source>
        <translation>starttls, tls albo none (zwykle: starttls)</translation>
    </message>
    <message>
        <source>who logs in; none: nobody does</source>
        <translation>kto się loguje; brak: nikt</translation>
    </message>
    <message>
        <source>sign webhooks with the secret alerts.signing: X-Splot-Signature: sha256=...</source>
        <translation>podpisuj webhooki sekretem alerts.signing: X-Splot-Signature: sha256=...</translation>
    </message>
    <message>
        <source>The password is kept by: splotctl secret set alerts.mail</source>
        <translation>Hasło zachowuje: splotctl secret set alerts.mail</translation>
    </message>
    <message>
        <source>Name the sender: --from ADDRESS.</source>
        <translation>Podaj nadawcę: --from ADRES.</translation>
    </message>
    <message>
        <source>Send a notice of trial to all whom an alert tells</source>
        <translation>Wyślij próbne powiadomienie do wszystkich, których alarm powiadamia</translation>
    </message>
    <message>
        <source>The notice of trial was taken.</source>
        <translation>Próbne powiadomienie zostało przyjęte.</translation>
    </message>
    <message numerus="yes">
        <source>%n cases nobody owns</source>
        <translation>
            <numerusform>%n sprawa bez osoby</numerusform>
            <numerusform>%n sprawy bez osoby</numerusform>
            <numerusform>%n spraw bez osoby</numerusform>
        </translation>
    </message>
    <message>
        <source>No case waits for an owner</source>
        <translation>Żadna sprawa nie czeka na osobę</translation>
    </message>
    <message>
        <source>%1 is paused already.</source>
        <translation>%1 jest już wstrzymany.</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>opróżniany</translation>
    </message>
    <message>
        <source>Read nothing new from a system, finish what is under way, then pause it</source>
        <translation>Nie czytaj nic nowego z systemu, dokończ to, co jest w drodze, a potem go wstrzymaj</translation>
    </message>
    <message>
        <source>do not drain it any more: read again</source>
        <translation>nie opróżniaj go już: czytaj znowu</translation>
    </message>
    <message>
        <source>It is paused by the engine that stays, as soon as nothing of it is under way; &quot;system list&quot; shows it.</source>
        <translation>Wstrzymuje go silnik, który działa stale, gdy tylko nic z niego nie jest w drodze; pokazuje to „system list”.</translation>
    </message>
    <message>
        <source>%1 is no longer drained.</source>
        <translation>%1 nie jest już opróżniany.</translation>
    </message>
    <message>
        <source>%1 is drained: it is paused when nothing is under way.</source>
        <translation>%1 jest opróżniany: zostanie wstrzymany, gdy nic nie będzie w drodze.</translation>
    </message>
    <message>
        <source>There are two recipes of the name %1.</source>
        <translation>Są dwa przepisy o nazwie %1.</translation>
    </message>
    <message>
        <source>from another environment: systems that are known here keep addresses, secrets and environment, nothing is removed</source>
        <translation>z innego środowiska: znane tu systemy zachowują adresy, sekrety i środowisko, nic nie jest usuwane</translation>
    </message>
    <message>
        <source>%1 needs &quot;%2&quot;: &quot;splotctl system set&quot; gives it afterwards.</source>
        <translation>%1 potrzebuje „%2”: poda to potem „splotctl system set”.</translation>
    </message>
    <message>
        <source>The lookup %1 may hold ids of the other environment.</source>
        <translation>Słownik %1 może zawierać identyfikatory z innego środowiska.</translation>
    </message>
    <message>
        <source>it can report by itself</source>
        <translation>może sam zgłaszać zmiany</translation>
    </message>
    <message>
        <source>change feed that remembers %1</source>
        <translation>kanał zmian, który pamięta %1</translation>
    </message>
    <message>
        <source>change feed without end</source>
        <translation>kanał zmian bez końca</translation>
    </message>
    <message>
        <source>whole listings</source>
        <translation>całe listy</translation>
    </message>
    <message>
        <source>deletes only by listing</source>
        <translation>usunięcia tylko z list</translation>
    </message>
    <message>
        <source>%1: the feed remembers %2, it was not read for %3; everything is read anew</source>
        <translation>%1: kanał pamięta %2, nie był czytany od %3; wszystko jest czytane na nowo</translation>
    </message>
    <message>
        <source>nothing is written there</source>
        <translation>nic się tam nie zapisuje</translation>
    </message>
    <message>
        <source>does no harm: it takes a key</source>
        <translation>nie szkodzi: przyjmuje klucz</translation>
    </message>
    <message>
        <source>is searched for first</source>
        <translation>najpierw jest wyszukiwane</translation>
    </message>
    <message>
        <source>cannot be told: an unclear create asks a person</source>
        <translation>nie do rozpoznania: niejasne utworzenie pyta człowieka</translation>
    </message>
    <message>
        <source>only what must change</source>
        <translation>tylko to, co trzeba zmienić</translation>
    </message>
    <message>
        <source>whole objects, read first</source>
        <translation>całe obiekty, najpierw czytane</translation>
    </message>
    <message>
        <source>never over somebody else&apos;s change</source>
        <translation>nigdy na cudzej zmianie</translation>
    </message>
    <message>
        <source>read just before; a moment stays open</source>
        <translation>czytane tuż przedtem; chwila pozostaje</translation>
    </message>
    <message>
        <source>each reading lists everything</source>
        <translation>każdy odczyt wypisuje wszystko</translation>
    </message>
    <message>
        <source>a pause over %1 costs a whole reading</source>
        <translation>przerwa ponad %1 kosztuje cały odczyt</translation>
    </message>
    <message>
        <source>people settle unclear creates</source>
        <translation>niejasne utworzenia rozstrzygają ludzie</translation>
    </message>
    <message>
        <source>each update is read first</source>
        <translation>każda zmiana jest najpierw czytana</translation>
    </message>
    <message>
        <source>Cheap to integrate: it tells its changes and takes writes safely.</source>
        <translation>Tani w integracji: mówi o zmianach i bezpiecznie przyjmuje zapisy.</translation>
    </message>
    <message>
        <source>Costly to integrate: %1.</source>
        <translation>Drogi w integracji: %1.</translation>
    </message>
    <message>
        <source>Fair to integrate: %1.</source>
        <translation>Znośny w integracji: %1.</translation>
    </message>
    <message>
        <source>refused or bad values</source>
        <translation>odmowy lub złe wartości</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nie znaleziono</translation>
    </message>
    <message>
        <source>outcome unclear</source>
        <translation>niejasny wynik</translation>
    </message>
    <message>
        <source>unreadable answers</source>
        <translation>nieczytelne odpowiedzi</translation>
    </message>
    <message>
        <source>not possible there</source>
        <translation>tam niemożliwe</translation>
    </message>
    <message>
        <source>a fault of Splot</source>
        <translation>błąd Splotu</translation>
    </message>
    <message>
        <source>A limit will be reached</source>
        <translation>Limit zostanie osiągnięty</translation>
    </message>
    <message>
        <source>%1 takes %2 in %3; at this pace it would be %4</source>
        <translation>%1 przyjmuje %2 na %3; w tym tempie byłoby %4</translation>
    </message>
    <message>
        <source>Splot waits as it must; read less often, or less</source>
        <translation>Splot czeka, ile musi; czytaj rzadziej albo mniej</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Cofnięto: %1</translation>
    </message>
    <message>
        <source>Merge records</source>
        <translation>Scal rekordy</translation>
    </message>
    <message>
        <source>One %1 was written to %2 again and again, and does not stay there as it is written. Nothing of it is sent until somebody looks. Mend the mapping or the other system, then retry.</source>
        <translation>Jeden rekord %1 był zapisywany w systemie %2 raz po raz i nie zostaje tam tak, jak został zapisany. Nic z niego nie jest wysyłane, dopóki ktoś tego nie obejrzy. Popraw mapowanie albo drugi system, potem ponów.</translation>
    </message>
</context>
<context>
    <name>splot words</name>
    <message>
        <source>captured</source>
        <translation>przechwycona</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>zastosowana</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>echo</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>pominięta</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>nieaktualna</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>czeka</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>w kwarantannie</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>zastąpiona</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>odrzucona</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gotowa</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>w drodze</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>potwierdzona</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>ponawiana</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>niepewna</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>przyjęta</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>wstrzymana</translation>
    </message>
    <message>
        <source>waiting for ticket</source>
        <translation>czeka na zgłoszenie</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>rozwiązana</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otwarta</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>załatwiona</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>create</source>
        <translation>utworzenie</translation>
    </message>
    <message>
        <source>update</source>
        <translation>zmiana</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>usunięcie</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>archiwizacja</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>błąd</translation>
    </message>
    <message>
        <source>match</source>
        <translation>dopasowanie</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>propozycja</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplikat</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmowa</translation>
    </message>
    <message>
        <source>schema change</source>
        <translation>zmiana schematu</translation>
    </message>
    <message>
        <source>brake</source>
        <translation>hamulec</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>pętla</translation>
    </message>
    <message>
        <source>file</source>
        <translation>plik</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>przechwycenie</translation>
    </message>
    <message>
        <source>read</source>
        <translation>odczyt</translation>
    </message>
    <message>
        <source>check</source>
        <translation>sprawdzenie</translation>
    </message>
    <message>
        <source>identify</source>
        <translation>rozpoznanie</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>porównanie</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>decyzja</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>scalenie</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>rozesłanie</translation>
    </message>
    <message>
        <source>deliver</source>
        <translation>dostarczenie</translation>
    </message>
    <message>
        <source>present</source>
        <translation>obecny</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>zarchiwizowany</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nieobecny</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>właściciel</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>tymczasowo</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>obliczona</translation>
    </message>
    <message>
        <source>given</source>
        <translation>przekazana</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>przejęta</translation>
    </message>
    <message>
        <source>person</source>
        <translation>osoba</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>przyjęta</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>przywrócona</translation>
    </message>
    <message>
        <source>left</source>
        <translation>pozostawiona</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>zaproponowana</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>dostarczona</translation>
    </message>
    <message>
        <source>create only</source>
        <translation>tylko przy tworzeniu</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>przypięta</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>odłączone</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>tylko do odczytu</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>odstawiona</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nieudana</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nowa</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>najnowsza</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>wstrzymane</translation>
    </message>
</context>
<context>
    <name>splot::inbox::AttemptModel</name>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Trwało</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
</context>
<context>
    <name>splot::inbox::BodyModel</name>
    <message>
        <source>value</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>and more; copy the raw text to see all</source>
        <translation>i więcej; skopiuj surowy tekst, by zobaczyć całość</translation>
    </message>
    <message>
        <source>same</source>
        <translation>to samo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
</context>
<context>
    <name>splot::inbox::CaseModel</name>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sprawa</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Pierwsza</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ostatnia</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Prowadzi</translation>
    </message>
    <message>
        <source>What may help</source>
        <translation>Co może pomóc</translation>
    </message>
</context>
<context>
    <name>splot::inbox::CasePanel</name>
    <message>
        <source>Take it</source>
        <translation>Wezmę</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>Przydziel...</translation>
    </message>
    <message>
        <source>Hold...</source>
        <translation>Odłóż...</translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation>Zdejmij z odłożonych</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sprawa</translation>
    </message>
    <message>
        <source>words, parted by blanks</source>
        <translation>słowa, oddzielone spacjami</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Write a note, Enter keeps it</source>
        <translation>Napisz notatkę, Enter ją zachowa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Prowadzi</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Przydziel</translation>
    </message>
    <message>
        <source>Who looks after this case?</source>
        <translation>Kto prowadzi tę sprawę?</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>na godzinę</translation>
    </message>
    <message>
        <source>for 4 hours</source>
        <translation>na 4 godziny</translation>
    </message>
    <message>
        <source>until tomorrow</source>
        <translation>do jutra</translation>
    </message>
    <message>
        <source>for 3 days</source>
        <translation>na 3 dni</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>na tydzień</translation>
    </message>
    <message>
        <source>until a ticket is done</source>
        <translation>do załatwienia zgłoszenia</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <source>New messages of this cause join it and wait too.</source>
        <translation>Nowe wiadomości z tą przyczyną dołączą i też poczekają.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Whole audit ...</source>
        <translation>Cały dziennik ...</translation>
    </message>
    <message>
        <source>number, or address of its page</source>
        <translation>numer albo adres strony</translation>
    </message>
    <message>
        <source>Opens the ticket&apos;s page in the browser</source>
        <translation>Otwiera stronę zgłoszenia w przeglądarce</translation>
    </message>
</context>
<context>
    <name>splot::inbox::MatchDesk</name>
    <message>
        <source>None of them: make a new record</source>
        <translation>Żaden z nich: utwórz nowy rekord</translation>
    </message>
    <message>
        <source>%1 %2 of %3 may be one of these records. Choose, and it is linked from now on; this can be undone on the record.</source>
        <translation>%1 %2 z systemu %3 może być jednym z tych rekordów. Wybierz, a zostanie z nim połączony; można to cofnąć na rekordzie.</translation>
    </message>
    <message>
        <source>The same: %1</source>
        <translation>Zgadza się: %1</translation>
    </message>
    <message>
        <source>Link to this record</source>
        <translation>Połącz z tym rekordem</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Połącz z: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Otwórz %1</translation>
    </message>
</context>
<context>
    <name>splot::inbox::MessagePage</name>
    <message>
        <source>Retry</source>
        <translation>Ponów</translation>
    </message>
    <message>
        <source>Discard...</source>
        <translation>Odrzuć...</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Przyjmij</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>Fix mapping...</source>
        <translation>Napraw mapowanie...</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>The system holds</source>
        <translation>System ma</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłano</translation>
    </message>
    <message>
        <source>The system holds now</source>
        <translation>System ma teraz</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Jak przyszło</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>Znane wcześniej</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Surowy tekst</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>Sent body</source>
        <translation>Wysłana treść</translation>
    </message>
    <message>
        <source>Change as it came</source>
        <translation>Zmiana, jak przyszła</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Surowo</translation>
    </message>
    <message>
        <source>The body, with the failing place marked</source>
        <translation>Treść z zaznaczonym miejscem błędu</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n próba</numerusform>
            <numerusform>%n próby</numerusform>
            <numerusform>%n prób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later changes of it wait behind it</source>
        <translation>
            <numerusform>%n późniejsza zmiana czeka za nią</numerusform>
            <numerusform>%n późniejsze zmiany czekają za nią</numerusform>
            <numerusform>%n późniejszych zmian czeka za nią</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Następny krok</translation>
    </message>
    <message>
        <source>%1 answered: %2</source>
        <translation>%1 odpowiada: %2</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Ślad</translation>
    </message>
    <message>
        <source>The way of the message, newest first</source>
        <translation>Droga wiadomości, od najnowszego</translation>
    </message>
</context>
<context>
    <name>splot::inbox::Page</name>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarta</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Odłożona</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Rozwiązana</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Sprawy</translation>
    </message>
    <message>
        <source>system:ERP entity:Order VAT</source>
        <translation>system:ERP entity:Order VAT</translation>
    </message>
    <message>
        <source>Words of a message, or system: entity: step: assignee: (Ctrl+F)</source>
        <translation>Słowa wiadomości albo system: entity: step: assignee: (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Szukaj spraw</translation>
    </message>
    <message>
        <source>Columns...</source>
        <translation>Kolumny...</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Eksport CSV</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>sprawy</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Filtruj wiadomości</translation>
    </message>
    <message>
        <source>Messages of the case</source>
        <translation>Wiadomości sprawy</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Ponów wszystkie</translation>
    </message>
    <message>
        <source>No case here</source>
        <translation>Nie ma tu żadnej sprawy</translation>
    </message>
    <message>
        <source>The Inbox is empty</source>
        <translation>Skrzynka jest pusta</translation>
    </message>
    <message>
        <source>What fails stands here, grouped by its cause: mend a cause once, and all its messages go on. Questions that only a person can answer come here too.</source>
        <translation>Tu trafia to, co się nie udało, pogrupowane według przyczyny: usuń przyczynę raz, a wszystkie jej wiadomości pójdą dalej. Trafiają tu też pytania, na które odpowie tylko człowiek.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Pokaż wszystkie sprawy</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Nowe %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Otwarte %1</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n wiadomość</numerusform>
            <numerusform>%n wiadomości</numerusform>
            <numerusform>%n wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading ...</source>
        <translation>Czytam ...</translation>
    </message>
    <message>
        <source>Match desk</source>
        <translation>Dopasowania</translation>
    </message>
    <message>
        <source>Repair once, apply to all</source>
        <translation>Napraw raz dla wszystkich</translation>
    </message>
    <message>
        <source>This message is gone: it was settled meanwhile.</source>
        <translation>Tej wiadomości już nie ma: w międzyczasie ją załatwiono.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Skrzynka</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Why can it be left out? The reason is kept with the audit; Ctrl+Z undoes it.</source>
        <translation>Dlaczego można ją pominąć? Powód zostanie w dzienniku; Ctrl+Z to cofa.</translation>
    </message>
    <message>
        <source>Retry all messages of the case</source>
        <translation>Ponów wszystkie wiadomości sprawy</translation>
    </message>
    <message>
        <source>Take the case</source>
        <translation>Weź sprawę</translation>
    </message>
    <message>
        <source>It is linked; Ctrl+Z takes the link away again.</source>
        <translation>Powiązano; Ctrl+Z cofa to powiązanie.</translation>
    </message>
</context>
<context>
    <name>splot::inbox::RepairPanel</name>
    <message>
        <source>Lookup</source>
        <translation>Słownik</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Zastosuj</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Set the value</source>
        <translation>Ustaw wartość</translation>
    </message>
    <message>
        <source>Replace in the value</source>
        <translation>Zamień w wartości</translation>
    </message>
    <message>
        <source>Add to a lookup</source>
        <translation>Dodaj do słownika</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Co zrobić</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>new value</source>
        <translation>nowa wartość</translation>
    </message>
    <message>
        <source>Share that would pass</source>
        <translation>Część, która by przeszła</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Zrób</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Dotyczy</translation>
    </message>
    <message numerus="yes">
        <source>%n messages of this case</source>
        <translation>
            <numerusform>%n wiadomości tej sprawy</numerusform>
            <numerusform>%n wiadomości tej sprawy</numerusform>
            <numerusform>%n wiadomości tej sprawy</numerusform>
        </translation>
    </message>
    <message>
        <source>only this message</source>
        <translation>tylko tej wiadomości</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n messages</source>
        <translation>
            <numerusform>Zastosuj do %n wiadomości</numerusform>
            <numerusform>Zastosuj do %n wiadomości</numerusform>
            <numerusform>Zastosuj do %n wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it ...</source>
        <translation>Próbuję ...</translation>
    </message>
    <message>
        <source>Say what shall be, and see what would now pass.</source>
        <translation>Podaj, co ma być, a zobaczysz, co by teraz przeszło.</translation>
    </message>
    <message>
        <source>Nothing is sent by a preview.</source>
        <translation>Podgląd niczego nie wysyła.</translation>
    </message>
    <message>
        <source>would now pass</source>
        <translation>teraz by przeszło</translation>
    </message>
    <message>
        <source>would still fail</source>
        <translation>nadal by nie przeszło</translation>
    </message>
    <message>
        <source>This one: %1 → %2</source>
        <translation>Ta: %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n it does not touch</source>
        <translation>
            <numerusform>%n nie dotyczy</numerusform>
            <numerusform>%n nie dotyczy</numerusform>
            <numerusform>%n nie dotyczy</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked out from what was captured; nothing was sent.</source>
        <translation>Policzone z tego, co przechwycono; nic nie wysłano.</translation>
    </message>
    <message>
        <source>The first %1 were tried; nothing was sent.</source>
        <translation>Wypróbowano pierwszych %1; nic nie wysłano.</translation>
    </message>
    <message>
        <source>Lookup %1: %2 → %3</source>
        <translation>Słownik %1: %2 → %3</translation>
    </message>
    <message>
        <source>The line is saved, %1 messages are tried again.</source>
        <translation>Wiersz zapisany, ponawianych wiadomości: %1.</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 were mended.</source>
        <translation>Zatrzymano: naprawiono %1 z %2.</translation>
    </message>
    <message>
        <source>%1 of %2 were mended and go on in their old place.</source>
        <translation>Naprawiono %1 z %2; idą dalej na swoim miejscu.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formuła</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Zachowane</translation>
    </message>
    <message>
        <source>for instance trim(value)</source>
        <translation>na przykład trim(value)</translation>
    </message>
    <message>
        <source>Say first what shall be; then it can be kept.</source>
        <translation>Najpierw podaj, co ma być; potem można to zachować.</translation>
    </message>
    <message>
        <source>Keep this repair</source>
        <translation>Zachowaj tę naprawę</translation>
    </message>
    <message>
        <source>By which name? It is offered again for the same cause.</source>
        <translation>Pod jaką nazwą? Będzie znów proponowana przy tej samej przyczynie.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What became of each ...</source>
        <translation>Co się stało z każdą ...</translation>
    </message>
    <message>
        <source>too long to be shown: %1 characters</source>
        <translation>za długa, by ją pokazać: %1 znaków</translation>
    </message>
</context>
<context>
    <name>splot::overview::FlowModel</name>
    <message>
        <source>receives</source>
        <translation>przyjmuje</translation>
    </message>
    <message>
        <source>gives</source>
        <translation>daje</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Encja</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ruch</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nieudane</translation>
    </message>
    <message>
        <source>Mean time</source>
        <translation>Średni czas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
</context>
<context>
    <name>splot::overview::MapView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n czeka</numerusform>
            <numerusform>%n czekają</numerusform>
            <numerusform>%n czeka</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>wstrzymane</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n rekord</numerusform>
            <numerusform>%n rekordy</numerusform>
            <numerusform>%n rekordów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changes/h</source>
        <translation>%1 zmian/h</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Właściciele</translation>
    </message>
    <message>
        <source>Map of systems and entities</source>
        <translation>Mapa systemów i encji</translation>
    </message>
    <message>
        <source>The table beside it says the same; arrow keys go from flow to flow.</source>
        <translation>Tabela obok mówi to samo; strzałki przechodzą od przepływu do przepływu.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 do %2</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>%1 w ostatniej godzinie</translation>
    </message>
    <message>
        <source>from change to confirmation %1 on average</source>
        <translation>od zmiany do potwierdzenia średnio %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed, in the Inbox</source>
        <translation>
            <numerusform>%n nieudana, w skrzynce</numerusform>
            <numerusform>%n nieudane, w skrzynce</numerusform>
            <numerusform>%n nieudanych, w skrzynce</numerusform>
        </translation>
    </message>
    <message>
        <source>95 of 100 within %1</source>
        <translation>95 na 100 w %1</translation>
    </message>
    <message>
        <source>the oldest for %1 waits %2</source>
        <translation>najstarsza dla %1 czeka %2</translation>
    </message>
    <message>
        <source>last: %1</source>
        <translation>ostatnio: %1</translation>
    </message>
</context>
<context>
    <name>splot::overview::NeedsPanel</name>
    <message>
        <source>What needs a person now</source>
        <translation>Do zrobienia przez ludzi</translation>
    </message>
    <message>
        <source>Cleared lately</source>
        <translation>Ostatnio załatwione</translation>
    </message>
    <message numerus="yes">
        <source>%n open, most harm first</source>
        <translation>
            <numerusform>%n, najpierw groźne</numerusform>
            <numerusform>%n, najpierw groźne</numerusform>
            <numerusform>%n, najpierw groźne</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for a person. What comes up stands here, the most harmful first.</source>
        <translation>Nic nie czeka na człowieka. Co się pojawi, stanie tutaj, najszkodliwsze najpierw.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the Inbox</source>
        <translation>
            <numerusform>i %n jeszcze w skrzynce</numerusform>
            <numerusform>i %n jeszcze w skrzynce</numerusform>
            <numerusform>i %n jeszcze w skrzynce</numerusform>
        </translation>
    </message>
    <message>
        <source>Review plan</source>
        <translation>Obejrzyj plan</translation>
    </message>
    <message>
        <source>Open desk</source>
        <translation>Otwórz dopasowania</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Otwórz sprawę</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Wezmę</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Jeszcze nic</translation>
    </message>
    <message>
        <source>Open system</source>
        <translation>Otwórz system</translation>
    </message>
</context>
<context>
    <name>splot::overview::Page</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Przepływy</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Rozmieść</translation>
    </message>
    <message>
        <source>Put all cards back to their automatic places</source>
        <translation>Ustaw wszystkie karty na ich automatycznych miejscach</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Eksport CSV</translation>
    </message>
    <message>
        <source>flows</source>
        <translation>przeplywy</translation>
    </message>
    <message>
        <source>Line: its width is the traffic of the last hour, its colour the system that the values come from; dashed is paused</source>
        <translation>Linia: grubość to ruch z ostatniej godziny, kolor to system, z którego pochodzą wartości; przerywana jest wstrzymana</translation>
    </message>
    <message>
        <source>Dots: changes as they pass, sampled</source>
        <translation>Kropki: przechodzące zmiany, próbka</translation>
    </message>
    <message>
        <source>No system is connected yet</source>
        <translation>Żaden system nie jest jeszcze podłączony</translation>
    </message>
    <message>
        <source>The map shows your systems, what they exchange, and where it is stuck. Connect a first system, for example a folder of CSV files or a shop.</source>
        <translation>Mapa pokazuje Twoje systemy, co wymieniają i gdzie coś utknęło. Podłącz pierwszy system, na przykład folder plików CSV albo sklep.</translation>
    </message>
    <message>
        <source>Connect a system</source>
        <translation>Podłącz system</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Pokaż mapę</translation>
    </message>
    <message>
        <source>Show the flows as a table</source>
        <translation>Pokaż przepływy jako tabelę</translation>
    </message>
    <message>
        <source>Review and approve a plan</source>
        <translation>Obejrzyj i zatwierdź plan</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
</context>
<context>
    <name>splot::records::LinkModel</name>
    <message>
        <source>primary</source>
        <translation>główne</translation>
    </message>
    <message>
        <source>secondary, never written</source>
        <translation>drugie, nigdy nie zapisywane</translation>
    </message>
    <message>
        <source>never written</source>
        <translation>nigdy nie zapisano</translation>
    </message>
    <message>
        <source>only read</source>
        <translation>tylko czytany</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>Id there</source>
        <translation>Id tam</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Odczyt</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
</context>
<context>
    <name>splot::records::Page</name>
    <message>
        <source>Refresh from source</source>
        <translation>Odśwież ze źródła</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <source>Unlink...</source>
        <translation>Odłącz...</translation>
    </message>
    <message>
        <source>Edit value...</source>
        <translation>Zmień wartość...</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Otwórz sprawę</translation>
    </message>
    <message>
        <source>No record is chosen</source>
        <translation>Nie wybrano rekordu</translation>
    </message>
    <message>
        <source>Look for a customer, an order number, an SKU, an e-mail: as any of your systems knows it. A record shows what every system holds, who owns each value, and why it is there.</source>
        <translation>Szukaj klienta, numeru zamówienia, SKU, e-maila: tak, jak zna je którykolwiek z systemów. Rekord pokazuje, co ma każdy system, kto jest właścicielem wartości i skąd się wzięła.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Encja</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Eksport CSV</translation>
    </message>
    <message>
        <source>Number, name, SKU, e-mail</source>
        <translation>Numer, nazwa, SKU, e-mail</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Szukaj rekordów</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>Znalezione rekordy</translation>
    </message>
    <message>
        <source>Values of the record, side by side</source>
        <translation>Wartości rekordu, obok siebie</translation>
    </message>
    <message>
        <source>Enter or double click: why is this value here?</source>
        <translation>Enter lub podwójne kliknięcie: skąd ta wartość?</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Połączenia</translation>
    </message>
    <message>
        <source>=  same    ~  same in its own form    ≠  different    –  not mapped</source>
        <translation>=  to samo    ~  to samo w swojej postaci    ≠  inne    –  niemapowane</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Oś czasu</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>Wszystkie encje</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Rekordy</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n znaleziony</numerusform>
            <numerusform>%n znalezione</numerusform>
            <numerusform>%n znalezionych</numerusform>
        </translation>
    </message>
    <message>
        <source>Its systems are asked for it again.</source>
        <translation>Jego systemy są o niego pytane na nowo.</translation>
    </message>
    <message>
        <source>It is compared with all its systems, and what differs is sent.</source>
        <translation>Jest porównywany ze wszystkimi systemami; co się różni, zostanie wysłane.</translation>
    </message>
    <message>
        <source>This record does not exist</source>
        <translation>Ten rekord nie istnieje</translation>
    </message>
    <message>
        <source>It may have been erased, or its entity was taken out of the configuration.</source>
        <translation>Mógł zostać wymazany albo jego encję usunięto z konfiguracji.</translation>
    </message>
    <message>
        <source>%1, record %2, since %3</source>
        <translation>%1, rekord %2, od %3</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n połączenie</numerusform>
            <numerusform>%n połączenia</numerusform>
            <numerusform>%n połączeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n różnica</numerusform>
            <numerusform>%n różnice</numerusform>
            <numerusform>%n różnic</numerusform>
        </translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>bez różnic</translation>
    </message>
    <message numerus="yes">
        <source>%n proposals wait for a person</source>
        <translation>
            <numerusform>%n propozycja czeka na człowieka</numerusform>
            <numerusform>%n propozycje czekają na człowieka</numerusform>
            <numerusform>%n propozycji czeka na człowieka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the Inbox</source>
        <translation>
            <numerusform>%n w skrzynce</numerusform>
            <numerusform>%n w skrzynce</numerusform>
            <numerusform>%n w skrzynce</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation>Zmiana wartości</translation>
    </message>
    <message>
        <source>A person&apos;s value for %1; its owner gets it.</source>
        <translation>Wartość od człowieka dla: %1; dostanie ją właściciel.</translation>
    </message>
    <message>
        <source>%1 is set; its owner gets it.</source>
        <translation>%1: ustawiono; dostanie to właściciel.</translation>
    </message>
    <message>
        <source>Choose a link below first.</source>
        <translation>Najpierw wybierz połączenie poniżej.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Odłączenie</translation>
    </message>
    <message>
        <source>%1 %2 in %3 is no longer tied to this record. Nothing is deleted there, and nothing is created anew.</source>
        <translation>%1 %2 w %3 nie będzie już związany z tym rekordem. Niczego tam nie usuniemy i nic nie powstanie na nowo.</translation>
    </message>
    <message>
        <source>Unlinked.</source>
        <translation>Odłączono.</translation>
    </message>
    <message>
        <source>Refresh %1 from its systems</source>
        <translation>Odśwież %1 z systemów</translation>
    </message>
    <message>
        <source>Resend %1</source>
        <translation>Wyślij ponownie %1</translation>
    </message>
    <message>
        <source>Columns...</source>
        <translation>Kolumny...</translation>
    </message>
    <message>
        <source>Link an object ...</source>
        <translation>Połącz obiekt ...</translation>
    </message>
    <message>
        <source>Link an object</source>
        <translation>Połącz obiekt</translation>
    </message>
    <message>
        <source>System and object</source>
        <translation>System i obiekt</translation>
    </message>
    <message>
        <source>Its id there</source>
        <translation>Jego identyfikator tam</translation>
    </message>
    <message>
        <source>The object is this record from now on, also if it belonged to another one. It is read, and what differs is settled by ownership.</source>
        <translation>Obiekt jest odtąd tym rekordem, także jeśli należał do innego. Zostanie odczytany, a różnice rozstrzygnie własność.</translation>
    </message>
    <message>
        <source>Linked; the object is read now.</source>
        <translation>Połączono; obiekt jest teraz czytany.</translation>
    </message>
    <message>
        <source>Pin...</source>
        <translation>Przypnij...</translation>
    </message>
    <message>
        <source>One system keeps a value of its own for this field of this record. Choose a cell of the system first.</source>
        <translation>Jeden system zachowuje własną wartość tego pola tego rekordu. Najpierw wybierz komórkę systemu.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Odepnij</translation>
    </message>
    <message>
        <source>Pin a value</source>
        <translation>Przypnij wartość</translation>
    </message>
    <message>
        <source>%1 in %2 keeps this value, whatever the owner says, until it is unpinned.</source>
        <translation>%1 w %2 zachowuje tę wartość, cokolwiek mówi właściciel, dopóki nie zostanie odpięta.</translation>
    </message>
    <message>
        <source>Pinned: %1 keeps it.</source>
        <translation>Przypięto: %1 ją zachowuje.</translation>
    </message>
    <message>
        <source>Unpinned: it follows its owner again.</source>
        <translation>Odpięto: znów podąża za właścicielem.</translation>
    </message>
    <message>
        <source>Merge with another record ...</source>
        <translation>Scal z innym rekordem ...</translation>
    </message>
    <message>
        <source>They are merged; the record that stays is shown. Ctrl+Z parts them again.</source>
        <translation>Są scalone; widać rekord, który zostaje. Ctrl+Z znów je rozdziela.</translation>
    </message>
</context>
<context>
    <name>splot::records::SheetModel</name>
    <message>
        <source>%1
owned by %2</source>
        <translation>%1
właściciel: %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Record: the value that holds</source>
        <translation>Rekord: wartość obowiązująca</translation>
    </message>
</context>
<context>
    <name>splot::records::WhyPane</name>
    <message>
        <source>Why is this value here?</source>
        <translation>Skąd ta wartość?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Give another value...</source>
        <translation>Podaj inną wartość...</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopiuj jako tekst</translation>
    </message>
</context>
<context>
    <name>splot::shell::Header</name>
    <message>
        <source>Search records, orders, errors, commands</source>
        <translation>Szukaj rekordów, zamówień, błędów, poleceń</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Wstrzymaj wszystko</translation>
    </message>
    <message>
        <source>Find anything (Ctrl+K)</source>
        <translation>Znajdź cokolwiek (Ctrl+K)</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKCJA</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Wznów wszystko</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>Silnik nie działa</translation>
    </message>
    <message>
        <source>Engine running</source>
        <translation>Silnik działa</translation>
    </message>
    <message>
        <source>Engine: service</source>
        <translation>Silnik: usługa</translation>
    </message>
    <message>
        <source>The engine runs inside this program; closing it stops the sync.</source>
        <translation>Silnik działa w tym programie; zamknięcie go zatrzyma synchronizację.</translation>
    </message>
    <message>
        <source>The engine runs in process %1 on %2; closing this window does not stop it.</source>
        <translation>Silnik działa w procesie %1 na %2; zamknięcie tego okna go nie zatrzyma.</translation>
    </message>
    <message>
        <source>All systems paused</source>
        <translation>Wstrzymano wszystkie systemy</translation>
    </message>
    <message>
        <source>All systems resumed</source>
        <translation>Wznowiono wszystkie systemy</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nie zapisano</translation>
    </message>
    <message>
        <source>Menu: workspaces, help (F10)</source>
        <translation>Menu: obszary robocze, pomoc (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>splot::shell::Locator</name>
    <message>
        <source>A number, a name, a word of an error, a command, a screen</source>
        <translation>Numer, nazwa, słowo błędu, polecenie, ekran</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Znajdź cokolwiek</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Znalezione</translation>
    </message>
    <message>
        <source>Enter opens, arrow keys choose, Esc closes</source>
        <translation>Enter otwiera, strzałki wybierają, Esc zamyka</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Przepływ</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sprawa</translation>
    </message>
</context>
<context>
    <name>splot::shell::MainWindow</name>
    <message>
        <source>This program has no screen for that yet.</source>
        <translation>Ten program nie ma jeszcze ekranu na to.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Ekran</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>No engine runs: nothing is read, nothing is sent. What you do waits for it.</source>
        <translation>Silnik nie działa: nic nie jest czytane ani wysyłane. To, co robisz, na niego czeka.</translation>
    </message>
    <message>
        <source>Start the engine</source>
        <translation>Uruchom silnik</translation>
    </message>
    <message>
        <source>Other workspace ...</source>
        <translation>Inny obszar roboczy ...</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Powtórz</translation>
    </message>
    <message>
        <source>Quit Splot</source>
        <translation>Zakończ Splot</translation>
    </message>
    <message>
        <source>Closing stops the sync</source>
        <translation>Zamknięcie zatrzyma synchronizację</translation>
    </message>
    <message>
        <source>The engine runs inside this window. When it is closed, nothing is read from your systems and nothing is sent to them until Splot is started again.</source>
        <translation>Silnik działa w tym oknie. Po zamknięciu nic nie będzie czytane z systemów ani do nich wysyłane, aż Splot zostanie uruchomiony ponownie.</translation>
    </message>
    <message>
        <source>What is under way is finished first, and what waits is kept. A service goes on without a window: splotctl serve.</source>
        <translation>To, co w toku, zostanie najpierw dokończone, a to, co czeka, zachowane. Usługa działa bez okna: splotctl serve.</translation>
    </message>
    <message>
        <source>Close and stop the sync</source>
        <translation>Zamknij i zatrzymaj</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>Zostaw w zasobniku</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Nie zamykaj</translation>
    </message>
    <message>
        <source>%1 can only be read: what you change here cannot be saved, and no engine can run on it. Allow your user to write to the file and its folder, then open it again.</source>
        <translation>%1 można tylko czytać: zmian nie da się tu zapisać ani uruchomić silnika. Pozwól swojemu użytkownikowi pisać do pliku i jego folderu, a potem otwórz go ponownie.</translation>
    </message>
    <message>
        <source>Splot goes on in the tray</source>
        <translation>Splot działa dalej w zasobniku</translation>
    </message>
    <message>
        <source>Its menu there quits the program.</source>
        <translation>Jego menu tam kończy program.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Przewodnik</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Alert is over</source>
        <translation>Koniec alarmu</translation>
    </message>
    <message>
        <source>Alert. %1</source>
        <translation>Alarm. %1</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Koniec alarmu. %1</translation>
    </message>
</context>
<context>
    <name>splot::shell::Rail</name>
    <message>
        <source>Screens</source>
        <translation>Ekrany</translation>
    </message>
</context>
<context>
    <name>splot::shell::RailButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nowa</numerusform>
            <numerusform>%n nowe</numerusform>
            <numerusform>%n nowych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::shell::StatusStrip</name>
    <message>
        <source>Working: %1 of %2</source>
        <translation>W toku: %1 z %2</translation>
    </message>
    <message numerus="yes">
        <source>%n systems ok</source>
        <translation>
            <numerusform>%n system w porządku</numerusform>
            <numerusform>%n systemy w porządku</numerusform>
            <numerusform>%n systemów w porządku</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n systems retrying</source>
        <translation>
            <numerusform>%n system ponawia</numerusform>
            <numerusform>%n systemy ponawiają</numerusform>
            <numerusform>%n systemów ponawia</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changes/h</source>
        <translation>%1 zmian/h</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Czeka %1</translation>
    </message>
    <message>
        <source>Waiting %1, oldest %2</source>
        <translation>Czeka %1, najstarsze %2</translation>
    </message>
    <message numerus="yes">
        <source>Inbox: %n new</source>
        <translation>
            <numerusform>Skrzynka: %n nowa</numerusform>
            <numerusform>Skrzynka: %n nowe</numerusform>
            <numerusform>Skrzynka: %n nowych</numerusform>
        </translation>
    </message>
    <message>
        <source>Last alert %1</source>
        <translation>Ostatni alarm %1</translation>
    </message>
    <message>
        <source>Last alert over %1</source>
        <translation>Koniec alarmu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n slow</source>
        <translation>
            <numerusform>%n powolny</numerusform>
            <numerusform>%n powolne</numerusform>
            <numerusform>%n powolnych</numerusform>
        </translation>
    </message>
    <message>
        <source>One change in twenty takes longer than %1 to be confirmed: %2</source>
        <translation>Co dwudziesta zmiana jest potwierdzana dłużej niż %1: %2</translation>
    </message>
</context>
<context>
    <name>splot::ui::AddDialog</name>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Add system</source>
        <translation>Dodaj system</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>What can be connected?</source>
        <translation>Co można podłączyć?</translation>
    </message>
    <message>
        <source>The list of connectors comes from the engine, and none ran on this workspace yet. Start one, then open this again.</source>
        <translation>Lista złączy pochodzi z silnika, a żaden nie działał jeszcze na tym obszarze roboczym. Uruchom go, a potem otwórz to okno ponownie.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Find a connector</source>
        <translation>Znajdź złącze</translation>
    </message>
    <message>
        <source>What can be connected</source>
        <translation>Co można podłączyć</translation>
    </message>
    <message>
        <source>Name of the system</source>
        <translation>Nazwa systemu</translation>
    </message>
    <message>
        <source>as your firm calls it, for instance: Web shop</source>
        <translation>tak, jak mówi firma, na przykład: Sklep internetowy</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Objects to bring in</source>
        <translation>Obiekty do wczytania</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Sprawdź połączenie</translation>
    </message>
    <message>
        <source>Objects to bring in (%1)</source>
        <translation>Obiekty do wczytania (%1)</translation>
    </message>
    <message>
        <source>The test finds the system, connects, logs in and reads one of each object. Nothing is written.</source>
        <translation>Test odnajduje system, łączy się, loguje i czyta po jednym z każdego obiektu. Niczego nie zapisuje.</translation>
    </message>
    <message>
        <source>It starts as a test system that is only read; change that in its settings.</source>
        <translation>Zaczyna jako system testowy, tylko czytany; można to zmienić w jego ustawieniach.</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Brakuje jeszcze: %1</translation>
    </message>
    <message>
        <source>Testing ...</source>
        <translation>Sprawdzanie ...</translation>
    </message>
    <message>
        <source>Waiting for an engine ...</source>
        <translation>Czekanie na silnik ...</translation>
    </message>
</context>
<context>
    <name>splot::ui::CaseActions</name>
    <message>
        <source>Give to %1</source>
        <translation>Przydziel: %1</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Wait for ticket %1</source>
        <translation>Czekaj na zgłoszenie %1</translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation>Zdejmij z odłożonych</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Zmień etykiety</translation>
    </message>
    <message>
        <source>Name ticket %1</source>
        <translation>Zgłoszenie %1</translation>
    </message>
</context>
<context>
    <name>splot::ui::ChangeDialog</name>
    <message>
        <source>Waiting for an engine ...</source>
        <translation>Czekam na silnik ...</translation>
    </message>
    <message>
        <source>%1 records looked at</source>
        <translation>Obejrzane rekordy: %1</translation>
    </message>
    <message>
        <source>Working the plan out ...</source>
        <translation>Liczę plan ...</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Save, approve later</source>
        <translation>Zapisz, zatwierdź później</translation>
    </message>
    <message>
        <source>Approve and save</source>
        <translation>Zatwierdź i zapisz</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Co by się zmieniło</translation>
    </message>
    <message>
        <source>Nothing was saved or sent yet. This is what your change would make Splot write into your systems. Saved without an approval, these writes wait until a plan is approved.</source>
        <translation>Nic jeszcze nie zapisano ani nie wysłano. Tyle po Twojej zmianie Splot zapisałby w Twoich systemach. Zapisana bez zatwierdzenia, zatrzyma te zapisy do zatwierdzenia planu.</translation>
    </message>
    <message>
        <source>Nothing changes in any system today.</source>
        <translation>Dziś w żadnym systemie nic się nie zmieni.</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>Zapisy: %1</translation>
    </message>
</context>
<context>
    <name>splot::ui::DifferenceModel</name>
    <message>
        <source>Records</source>
        <translation>Rekordy</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Encja</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 differs</source>
        <translation>%1: różni się %2</translation>
    </message>
    <message>
        <source>%1: missing in %2</source>
        <translation>%1: brak w %2</translation>
    </message>
    <message>
        <source>Difference, examples</source>
        <translation>Różnica, przykłady</translation>
    </message>
    <message>
        <source>What systems say today</source>
        <translation>Co dziś mówią systemy</translation>
    </message>
    <message>
        <source>By ownership</source>
        <translation>Według własności</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Różnica</translation>
    </message>
</context>
<context>
    <name>splot::ui::ErasePart</name>
    <message>
        <source>Erase ...</source>
        <translation>Wymaż ...</translation>
    </message>
    <message>
        <source>E-mail, number, name</source>
        <translation>E-mail, numer, nazwa</translation>
    </message>
    <message>
        <source>Find the person&apos;s record</source>
        <translation>Znajdź rekord osoby</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>Znalezione rekordy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>In %n systems</source>
        <translation>
            <numerusform>W %n systemie</numerusform>
            <numerusform>W %n systemach</numerusform>
            <numerusform>W %n systemach</numerusform>
        </translation>
    </message>
    <message>
        <source>No record is found by that.</source>
        <translation>Nic takiego nie znaleziono.</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Wymaż osobę</translation>
    </message>
    <message>
        <source>%1

Its values, the bodies that were captured and sent, its search words and its open cases are taken out of this workspace. That cannot be undone. What the connected systems hold is not touched: erase it there as well, or it comes back with the next reading.</source>
        <translation>%1

Wartości, przechwycone i wysłane treści, słowa wyszukiwania i otwarte sprawy zostaną usunięte z tego obszaru roboczego. Tego nie można cofnąć. To, co mają podłączone systemy, pozostaje: wymaż to także tam, bo wróci przy następnym odczycie.</translation>
    </message>
    <message>
        <source>Erasing ...</source>
        <translation>Wymazywanie ...</translation>
    </message>
    <message>
        <source>Waiting for an engine ...</source>
        <translation>Czekanie na silnik ...</translation>
    </message>
    <message>
        <source>Erased: %1 rows lost what they held. Earlier backups still have it.</source>
        <translation>Wymazano: %1 wierszy straciło swoją treść. Wcześniejsze kopie zapasowe nadal ją mają.</translation>
    </message>
</context>
<context>
    <name>splot::ui::FeedModel</name>
    <message>
        <source>presence</source>
        <translation>obecność</translation>
    </message>
    <message>
        <source>not the owner, put back</source>
        <translation>nie właściciel, przywrócono</translation>
    </message>
    <message>
        <source>not the owner, left for now</source>
        <translation>nie właściciel, na razie zostawiono</translation>
    </message>
    <message>
        <source>waiting for a person to accept</source>
        <translation>czeka na przyjęcie przez człowieka</translation>
    </message>
    <message>
        <source>taken for now, the owner has not spoken</source>
        <translation>przyjęte tymczasowo, właściciel jeszcze nic nie podał</translation>
    </message>
    <message>
        <source>kept, handed to the next owner</source>
        <translation>zachowane, przekazane następnemu właścicielowi</translation>
    </message>
    <message>
        <source>confirmed by the system</source>
        <translation>potwierdzone przez system</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>obliczone</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>przejęte</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 got %2 of %3</source>
        <translation>%1 ← %2, %3</translation>
    </message>
    <message>
        <source>%1 set %2 of %3 to %4</source>
        <translation>%1: %2 (%3) = %4</translation>
    </message>
    <message>
        <source>%1 changed %2 of %3</source>
        <translation>%1: zmiana, %2, %3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>splot::ui::FieldPanel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>%1 set %2 to %3</source>
        <translation>%1: %2 = %3</translation>
    </message>
    <message>
        <source>Who owns it</source>
        <translation>Kto jest właścicielem</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapy</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Najnowsza</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Ludzie</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formuła</translation>
    </message>
    <message>
        <source>System that owns the field</source>
        <translation>System będący właścicielem pola</translation>
    </message>
    <message>
        <source>Formula over other fields of the record</source>
        <translation>Formuła z innych pól rekordu</translation>
    </message>
    <message>
        <source>for instance onHand - reserved</source>
        <translation>na przykład onHand - reserved</translation>
    </message>
    <message>
        <source>The last change wins, whoever made it; ties are settled by the trust order.</source>
        <translation>Wygrywa ostatnia zmiana, czyjakolwiek; o remisach rozstrzyga kolejność zaufania.</translation>
    </message>
    <message>
        <source>Every difference becomes a case; a person decides in the Inbox.</source>
        <translation>Każda różnica staje się sprawą; decyduje człowiek w Skrzynce.</translation>
    </message>
    <message>
        <source>When another system changes it</source>
        <translation>Gdy zmieni je inny system</translation>
    </message>
    <message>
        <source>Restore: write the owner&apos;s value back</source>
        <translation>Przywróć: zapisz z powrotem wartość właściciela</translation>
    </message>
    <message>
        <source>Leave: hold until the owner changes it</source>
        <translation>Zostaw: wstrzymaj, aż zmieni ją właściciel</translation>
    </message>
    <message>
        <source>Propose: ask a person in the Inbox</source>
        <translation>Zaproponuj: zapytaj człowieka w Skrzynce</translation>
    </message>
    <message>
        <source>An empty value clears</source>
        <translation>Pusta wartość czyści pole</translation>
    </message>
    <message>
        <source>Prefer the owner unless blank</source>
        <translation>Właściciel ma pierwszeństwo, chyba że nic nie podał</translation>
    </message>
    <message>
        <source>Empty values</source>
        <translation>Puste wartości</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Osobowe</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Wrażliwe</translation>
    </message>
    <message>
        <source>Privacy class</source>
        <translation>Klasa prywatności</translation>
    </message>
    <message>
        <source>Privacy of %1</source>
        <translation>Prywatność: %1</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Ostatnie zdarzenia</translation>
    </message>
    <message>
        <source>Last events of the field</source>
        <translation>Ostatnie zdarzenia pola</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not mapped here</source>
        <translation>tu niemapowane</translation>
    </message>
    <message>
        <source>Ownership of %1</source>
        <translation>Własność: %1</translation>
    </message>
    <message>
        <source>Nothing was decided here yet.</source>
        <translation>Nic tu jeszcze nie rozstrzygnięto.</translation>
    </message>
</context>
<context>
    <name>splot::ui::FlowCharts</name>
    <message>
        <source>Refused</source>
        <translation>Odmowa</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Niepewna</translation>
    </message>
    <message>
        <source>Traffic over time</source>
        <translation>Ruch w czasie</translation>
    </message>
    <message>
        <source>Changes and confirmations a second, time to confirmation, waiting work, failures. The table below has the same figures by flow.</source>
        <translation>Zmiany i potwierdzenia na sekundę, czas do potwierdzenia, czekająca praca, błędy. Tabela poniżej ma te same liczby według przepływów.</translation>
    </message>
    <message>
        <source>Changes, confirmations</source>
        <translation>Zmiany, potwierdzenia</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>na sekundę</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Potwierdzone</translation>
    </message>
    <message>
        <source>Time from change to confirmation</source>
        <translation>Czas od zmiany do potwierdzenia</translation>
    </message>
    <message>
        <source>seconds, logarithmic</source>
        <translation>sekundy, logarytmicznie</translation>
    </message>
    <message>
        <source>Waiting and oldest age</source>
        <translation>Czekające i wiek najstarszej</translation>
    </message>
    <message>
        <source>deliveries left, seconds right</source>
        <translation>z lewej dostawy, z prawej sekundy</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Najstarsza</translation>
    </message>
    <message>
        <source>Failures by class</source>
        <translation>Błędy według klas</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>na minutę</translation>
    </message>
    <message>
        <source>To be tried again</source>
        <translation>Do ponowienia</translation>
    </message>
    <message>
        <source>Bad values</source>
        <translation>Złe wartości</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>splot::ui::FlowModel</name>
    <message>
        <source>%1 in the last hour</source>
        <translation>%1 w ostatniej godzinie</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Przepływ</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ruch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ręcznie</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>co %1 s</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>co %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>na bieżąco</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Ostatnia godzina</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Najstarsza</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Błędy</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Ostatni błąd</translation>
    </message>
    <message>
        <source>draining, then paused</source>
        <translation>opróżniany, potem wstrzymany</translation>
    </message>
</context>
<context>
    <name>splot::ui::FlowsPage</name>
    <message>
        <source>Open the mapper</source>
        <translation>Otwórz maper</translation>
    </message>
    <message>
        <source>Here you watch what goes between your systems: how much, how fast, and what waits or fails. Map the fields of your systems first.</source>
        <translation>Tu widać, co płynie między systemami: ile, jak szybko, co czeka i co zawodzi. Najpierw zmapuj pola systemów.</translation>
    </message>
    <message>
        <source>Nothing flows yet</source>
        <translation>Nic jeszcze nie płynie</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Encja</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Eksport CSV</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Przepływy</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>Wszystkie encje</translation>
    </message>
    <message>
        <source>Span of the charts</source>
        <translation>Zakres wykresów</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Ostatnia %n minuta</numerusform>
            <numerusform>Ostatnie %n minuty</numerusform>
            <numerusform>Ostatnie %n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Na żywo</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Zatrzymane</translation>
    </message>
    <message>
        <source>Charts follow the present</source>
        <translation>Wykresy podążają za teraźniejszością</translation>
    </message>
    <message>
        <source>flows.csv</source>
        <translation>przeplywy.csv</translation>
    </message>
    <message>
        <source>Filter flows (Ctrl+F)</source>
        <translation>Filtruj przepływy (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter flows</source>
        <translation>Filtruj przepływy</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Wstrzymaj</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Uruchom teraz</translation>
    </message>
    <message>
        <source>Schedule ...</source>
        <translation>Harmonogram ...</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>Pokaż błędy</translation>
    </message>
    <message>
        <source>Live feed</source>
        <translation>Zdarzenia na żywo</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Filter: a name, a number</source>
        <translation>Filtr: nazwa, numer</translation>
    </message>
    <message>
        <source>Filter the feed</source>
        <translation>Filtruj zdarzenia</translation>
    </message>
    <message>
        <source>Kind of events</source>
        <translation>Rodzaj zdarzeń</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Potwierdzenia</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Spory</translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation>Podążaj znowu</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Wszystkie systemy</translation>
    </message>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n przepływ</numerusform>
            <numerusform>%n przepływy</numerusform>
            <numerusform>%n przepływów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n z błędami</numerusform>
            <numerusform>%n z błędami</numerusform>
            <numerusform>%n z błędami</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n wstrzymany</numerusform>
            <numerusform>%n wstrzymane</numerusform>
            <numerusform>%n wstrzymanych</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Wznów: %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Wstrzymaj: %1</translation>
    </message>
    <message>
        <source>Reads nothing from %1 and sends nothing there until it is resumed; what is due waits.</source>
        <translation>Do wznowienia nic nie jest czytane z %1 ani tam wysyłane; to, co należne, czeka.</translation>
    </message>
    <message>
        <source>Read %1 now</source>
        <translation>Czytaj teraz: %1</translation>
    </message>
    <message>
        <source>Alerts ...</source>
        <translation>Alarmy ...</translation>
    </message>
    <message>
        <source>Columns...</source>
        <translation>Kolumny...</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Opróżnij</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Czytaj znowu</translation>
    </message>
    <message>
        <source>Takes new changes of %1 in again.</source>
        <translation>Znowu przyjmuje nowe zmiany z %1.</translation>
    </message>
    <message>
        <source>Reads nothing new from %1, finishes what is under way, then pauses it.</source>
        <translation>Nie czyta nic nowego z %1, kończy to, co jest w drodze, a potem go wstrzymuje.</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>Czytaj znowu %1</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Opróżnij %1</translation>
    </message>
    <message>
        <source>When is %1 in %2 read?</source>
        <translation>Kiedy czytać %1 w %2?</translation>
    </message>
</context>
<context>
    <name>splot::ui::FlowsPresenter</name>
    <message>
        <source>Pause</source>
        <translation>Wstrzymaj</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Wznów</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1: wstrzymano.</translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation>%1: wznowiono.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Harmonogram</translation>
    </message>
    <message>
        <source>The schedule of %1 is saved.</source>
        <translation>Zapisano harmonogram %1.</translation>
    </message>
    <message>
        <source>The reading has begun; what it finds shows in the feed.</source>
        <translation>Odczyt się zaczął; co znajdzie, pokaże się obok.</translation>
    </message>
    <message>
        <source>Nothing new is read from %1; it is paused when all is finished.</source>
        <translation>Z %1 nic nowego nie jest czytane; zostanie wstrzymany, gdy wszystko się skończy.</translation>
    </message>
</context>
<context>
    <name>splot::ui::HealthCard</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooki</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Odczyt</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmowa</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Niepewna</translation>
    </message>
    <message>
        <source>Open cases of the system</source>
        <translation>Otwarte sprawy systemu</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Otwarte sprawy</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ręcznie</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>co %1</translation>
    </message>
    <message>
        <source>%1 for all else</source>
        <translation>%1 dla reszty</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Paused: nothing is read from it and nothing is sent there; what is due waits.</source>
        <translation>Wstrzymany: nic nie jest z niego czytane ani do niego wysyłane; to, co należne, czeka.</translation>
    </message>
    <message numerus="yes">
        <source>It works, but %n messages cannot go on before somebody looks at their cases.</source>
        <translation>
            <numerusform>Działa, ale %n wiadomość nie pójdzie dalej, dopóki ktoś nie obejrzy jej sprawy.</numerusform>
            <numerusform>Działa, ale %n wiadomości nie pójdą dalej, dopóki ktoś nie obejrzy ich spraw.</numerusform>
            <numerusform>Działa, ale %n wiadomości nie pójdzie dalej, dopóki ktoś nie obejrzy ich spraw.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is hard to reach now; Splot tries again by itself, and nothing is lost meanwhile.</source>
        <translation>Trudno się z nim teraz połączyć; Splot sam ponawia próby i nic w tym czasie nie ginie.</translation>
    </message>
    <message>
        <source>It is slow: one change in twenty takes longer than %1 to be confirmed.</source>
        <translation>Jest powolny: jedna zmiana na dwadzieścia czeka na potwierdzenie dłużej niż %1.</translation>
    </message>
    <message>
        <source>Nothing came or went in the last hour.</source>
        <translation>W ostatniej godzinie nic nie przyszło ani nie wyszło.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Wszystko w porządku.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produkcja</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>%1 captured, %2 taken over in the last hour</source>
        <translation>w ostatniej godzinie przechwycone: %1, przejęte: %2</translation>
    </message>
    <message>
        <source>%1 confirmed in the last hour</source>
        <translation>w ostatniej godzinie potwierdzone: %1</translation>
    </message>
    <message>
        <source>Answered at once</source>
        <translation>Odpowiedź od razu</translation>
    </message>
    <message>
        <source>%1 % of the writes</source>
        <translation>%1 % zapisów</translation>
    </message>
    <message>
        <source>To confirmation</source>
        <translation>Do potwierdzenia</translation>
    </message>
    <message>
        <source>half within %1, 95 of 100 within %2, 99 within %3</source>
        <translation>połowa w %1, 95 na 100 w %2, 99 w %3</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Ponowione</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Is read</source>
        <translation>Czytany</translation>
    </message>
    <message>
        <source>May be written</source>
        <translation>Wolno zapisywać</translation>
    </message>
    <message>
        <source>never: it is only read</source>
        <translation>nigdy: jest tylko czytany</translation>
    </message>
    <message>
        <source>always</source>
        <translation>zawsze</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Brak.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open failures</source>
        <translation>Otwarte błędy</translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <translation>Limit na %1</translation>
    </message>
    <message>
        <source>%1 % of %2 used; going on like this it is %3 %, so writes will wait</source>
        <translation>zużyto %1 % z %2; w tym tempie będzie %3 %, więc zapisy będą czekać</translation>
    </message>
    <message>
        <source>%1 % of %2 used, %3 % at this pace</source>
        <translation>zużyto %1 % z %2, w tym tempie %3 %</translation>
    </message>
    <message>
        <source>Finds changes by</source>
        <translation>Zmiany znajduje</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Pominięto</translation>
    </message>
    <message>
        <source>A repeated create</source>
        <translation>Powtórne utworzenie</translation>
    </message>
    <message>
        <source>Updates send</source>
        <translation>Zmiany wysyłają</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ocena</translation>
    </message>
    <message>
        <source>Reached in 24 h</source>
        <translation>Dostępny w 24 h</translation>
    </message>
    <message>
        <source>%1 % of the quarter hours with traffic</source>
        <translation>%1 % kwadransów z ruchem</translation>
    </message>
</context>
<context>
    <name>splot::ui::LineModel</name>
    <message>
        <source>parked</source>
        <translation>odłożone</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>w obie strony</translation>
    </message>
    <message>
        <source>into the record</source>
        <translation>do rekordu</translation>
    </message>
    <message>
        <source>out to the system</source>
        <translation>do systemu</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>w porządku</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Kroki</translation>
    </message>
</context>
<context>
    <name>splot::ui::LinePanel</name>
    <message>
        <source>Direction of the line</source>
        <translation>Kierunek linii</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Usuń linię</translation>
    </message>
    <message>
        <source>Direction of a line</source>
        <translation>Kierunek linii</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Kroki do rekordu</translation>
    </message>
    <message>
        <source>Steps out</source>
        <translation>Kroki do systemu</translation>
    </message>
    <message>
        <source>Steps of which direction</source>
        <translation>Kroki którego kierunku</translation>
    </message>
    <message>
        <source>Steps, with the value after each</source>
        <translation>Kroki z wartością po każdym</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Dodaj krok</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>W górę</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>W dół</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Entries of the lookup</source>
        <translation>Wpisy słownika</translation>
    </message>
    <message>
        <source>No line chosen</source>
        <translation>Nie wybrano linii</translation>
    </message>
    <message>
        <source>Drag from a field to a field beside it, or choose a line. Double-click its chip to come here.</source>
        <translation>Przeciągnij od pola do pola obok albo wybierz linię. Dwukrotne kliknięcie jej etykiety prowadzi tutaj.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>refers to %1</source>
        <translation>wskazuje na %1</translation>
    </message>
    <message>
        <source>needed before a create</source>
        <translation>potrzebne przed utworzeniem</translation>
    </message>
    <message>
        <source>parked: its place or field is missing since a change of the schema; drag its field to another place</source>
        <translation>odłożone: po zmianie schematu brak jej miejsca lub pola; przeciągnij pole w inne miejsce</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumenty</translation>
    </message>
    <message>
        <source>Value after it</source>
        <translation>Wartość po nim</translation>
    </message>
    <message>
        <source>In the system</source>
        <translation>W systemie</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>W rekordzie</translation>
    </message>
    <message>
        <source>Lookup %1</source>
        <translation>Słownik %1</translation>
    </message>
    <message>
        <source>Add step %1</source>
        <translation>Dodaj krok %1</translation>
    </message>
    <message>
        <source>Move step</source>
        <translation>Przesuń krok</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Usuń krok</translation>
    </message>
    <message>
        <source>Arguments of a step</source>
        <translation>Argumenty kroku</translation>
    </message>
</context>
<context>
    <name>splot::ui::MapperCanvas</name>
    <message>
        <source>parked</source>
        <translation>odłożone</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Mapping: object, entity, object</source>
        <translation>Mapowanie: obiekt, encja, obiekt</translation>
    </message>
    <message>
        <source>Arrows move among fields, Enter starts a line and ends it at another field, Delete removes the chosen line. The table shows the same lines.</source>
        <translation>Strzałki przechodzą między polami, Enter zaczyna linię i kończy ją przy innym polu, Delete usuwa wybraną linię. Tabela pokazuje te same linie.</translation>
    </message>
    <message>
        <source>link of %1</source>
        <translation>powiązanie: %1</translation>
    </message>
    <message>
        <source>Line begun at %1. Choose the other field and press Enter.</source>
        <translation>Linia zaczęta przy %1. Wybierz drugie pole i naciśnij Enter.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message>
        <source>no other system</source>
        <translation>brak innego systemu</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Przykład</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Właściciel</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Znak</translation>
    </message>
    <message>
        <source>required</source>
        <translation>wymagane</translation>
    </message>
    <message>
        <source>required, no source</source>
        <translation>wymagane, brak źródła</translation>
    </message>
</context>
<context>
    <name>splot::ui::MapperPage</name>
    <message>
        <source>Open Systems</source>
        <translation>Otwórz systemy</translation>
    </message>
    <message>
        <source>Here you draw lines from the fields of your systems to the entities that they share, and see with real values what becomes of them. Connect a system and choose its objects first.</source>
        <translation>Tu łączysz liniami pola systemów ze wspólnymi encjami i na prawdziwych wartościach widzisz, co z nich powstaje. Najpierw podłącz system i wybierz jego obiekty.</translation>
    </message>
    <message>
        <source>Nothing to map yet</source>
        <translation>Nie ma jeszcze czego mapować</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Mapowanie</translation>
    </message>
    <message>
        <source>Mapper</source>
        <translation>Maper</translation>
    </message>
    <message>
        <source>Lines of the mapping</source>
        <translation>Linie mapowania</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere meanwhile. Your changes are kept here; discard them to see the saved state.</source>
        <translation>Konfigurację zmieniono tymczasem gdzie indziej. Twoje zmiany są tu zachowane; odrzuć je, by zobaczyć stan zapisany.</translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation>Mapuj: %1</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Usuń linię</translation>
    </message>
    <message>
        <source>What is mapped</source>
        <translation>Co jest mapowane</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Drawing or table</source>
        <translation>Rysunek albo tabela</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Mapowane</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Wymagane</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Z błędami</translation>
    </message>
    <message>
        <source>Which fields are shown</source>
        <translation>Które pola są pokazane</translation>
    </message>
    <message>
        <source>Suggestions ...</source>
        <translation>Propozycje ...</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Powtórz</translation>
    </message>
    <message>
        <source>Save, see plan ...</source>
        <translation>Zapisz, zobacz plan ...</translation>
    </message>
    <message>
        <source>Search the left object (Ctrl+F)</source>
        <translation>Szukaj w lewym obiekcie (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the entity</source>
        <translation>Szukaj w encji</translation>
    </message>
    <message>
        <source>Search the right object</source>
        <translation>Szukaj w prawym obiekcie</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>Podgląd na żywo</translation>
    </message>
    <message>
        <source>Next failing (F8)</source>
        <translation>Następny błąd (F8)</translation>
    </message>
    <message>
        <source>Sample before</source>
        <translation>Poprzednia próbka</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Następna próbka</translation>
    </message>
    <message>
        <source>What the lines make of the sample</source>
        <translation>Co linie robią z próbki</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1: %2 i %3</translation>
    </message>
    <message>
        <source>Suggestions %1 ...</source>
        <translation>Propozycje: %1 ...</translation>
    </message>
    <message>
        <source>No captured samples are kept of this object yet.</source>
        <translation>Nie ma jeszcze przechwyconych próbek tego obiektu.</translation>
    </message>
    <message>
        <source>Sample %1 of %2: %3, captured %4</source>
        <translation>Próbka %1 z %2: %3, przechwycona %4</translation>
    </message>
    <message>
        <source>%1 fail, %2 warnings, %3 fine</source>
        <translation>błędy: %1, ostrzeżenia: %2, w porządku: %3</translation>
    </message>
    <message>
        <source>The mapping cannot run as it is: %1</source>
        <translation>Mapowanie nie może tak działać: %1</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>Przyjmij propozycje</translation>
    </message>
    <message>
        <source>Schema ...</source>
        <translation>Schemat ...</translation>
    </message>
    <message>
        <source>As mapped, as it is now, and what became of each line</source>
        <translation>Jak zmapowano, jak jest teraz i co stało się z każdą linią</translation>
    </message>
    <message>
        <source>all samples: %1 of %2 fail</source>
        <translation>wszystkie próbki: %1 z %2 zawodzi</translation>
    </message>
    <message numerus="yes">
        <source>No other outcome in the last %n changes</source>
        <translation>
            <numerusform>Bez innego wyniku w ostatniej %n zmianie</numerusform>
            <numerusform>Bez innego wyniku w ostatnich %n zmianach</numerusform>
            <numerusform>Bez innego wyniku w ostatnich %n zmianach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other outcome in %1 of the last %n changes ...</source>
        <translation>
            <numerusform>Inny wynik w %1 z ostatniej %n zmiany ...</numerusform>
            <numerusform>Inny wynik w %1 z ostatnich %n zmian ...</numerusform>
            <numerusform>Inny wynik w %1 z ostatnich %n zmian ...</numerusform>
        </translation>
    </message>
    <message>
        <source>Schema changed: %1 ...</source>
        <translation>Schemat: %1 ...</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n zmiana</numerusform>
            <numerusform>%n zmiany</numerusform>
            <numerusform>%n zmian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are tried again.</source>
        <translation>
            <numerusform>%n wiadomość jest próbowana ponownie.</numerusform>
            <numerusform>%n wiadomości są próbowane ponownie.</numerusform>
            <numerusform>%n wiadomości jest próbowanych ponownie.</numerusform>
        </translation>
    </message>
    <message>
        <source>all samples: %1 of %2 fail, %3 before your edits</source>
        <translation>wszystkie próbki: nie udaje się %1 z %2, przed zmianami %3</translation>
    </message>
</context>
<context>
    <name>splot::ui::MapperPresenter</name>
    <message>
        <source>Discard changes of the mapping</source>
        <translation>Odrzuć zmiany mapowania</translation>
    </message>
    <message>
        <source>Re-attach lines</source>
        <translation>Podłącz linie ponownie</translation>
    </message>
    <message>
        <source>Park lines</source>
        <translation>Zaparkuj linie</translation>
    </message>
</context>
<context>
    <name>splot::ui::MatrixModel</name>
    <message>
        <source>computed</source>
        <translation>obliczone</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>właściciel</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>najnowsza</translation>
    </message>
    <message>
        <source>then owner</source>
        <translation>potem właściciel</translation>
    </message>
    <message>
        <source>while %1</source>
        <translation>dopóki %1</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>jeśli %1</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>przywróć</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>zostaw</translation>
    </message>
    <message>
        <source>propose</source>
        <translation>zaproponuj</translation>
    </message>
    <message>
        <source>Entity, field</source>
        <translation>Encja, pole</translation>
    </message>
    <message>
        <source>If another changes it</source>
        <translation>Gdy zmieni inny</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ostatnie 30 dni</translation>
    </message>
    <message>
        <source>Values of non-owners</source>
        <translation>Wartości nie od właścicieli</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n fields</source>
        <translation>
            <numerusform>%1 z %n pola</numerusform>
            <numerusform>%1 z %n pól</numerusform>
            <numerusform>%1 z %n pól</numerusform>
        </translation>
    </message>
    <message>
        <source>creates</source>
        <translation>tworzy</translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>usuwa</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>Wartości: %1</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>osobowe</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>wrażliwe</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>jedna z %1</translation>
    </message>
    <message>
        <source>newest wins</source>
        <translation>wygrywa najnowsza</translation>
    </message>
    <message>
        <source>nobody writes it</source>
        <translation>nikt tego nie zapisuje</translation>
    </message>
    <message>
        <source>%1 taken, %2 too old</source>
        <translation>przyjęte: %1, za stare: %2</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>czeka: %1</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>przywrócone: %1</translation>
    </message>
    <message>
        <source>%1 proposed</source>
        <translation>zaproponowane: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>zostawione: %1</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>przyjęte: %1</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>podąża</translation>
    </message>
    <message>
        <source>gives only</source>
        <translation>tylko daje</translation>
    </message>
    <message>
        <source>people decide</source>
        <translation>decydują ludzie</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>niemapowane</translation>
    </message>
    <message>
        <source>%1: %2, changed</source>
        <translation>%1: %2, zmieniono</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The owner does not bring this field: nothing will fill it. Map it, or choose another owner.</source>
        <translation>Właściciel nie dostarcza tego pola: nic go nie wypełni. Zmapuj je albo wybierz innego właściciela.</translation>
    </message>
    <message>
        <source>values brought in 30 days: %1 (%2)</source>
        <translation>wartości podane w 30 dni: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>splot::ui::NewSystem</name>
    <message>
        <source>New system %1</source>
        <translation>Nowy system %1</translation>
    </message>
</context>
<context>
    <name>splot::ui::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Zamknij to powiadomienie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Field: %1</source>
        <translation>Pole: %1</translation>
    </message>
</context>
<context>
    <name>splot::ui::ObjectChooser</name>
    <message>
        <source>Object, field</source>
        <translation>Obiekt, pole</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Staje się</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
    <message>
        <source>Objects of the system</source>
        <translation>Obiekty systemu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Entity that %1 becomes</source>
        <translation>Encja, którą staje się %1</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, wymagane</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::OwnershipPage</name>
    <message>
        <source>Open the mapper</source>
        <translation>Otwórz maper</translation>
    </message>
    <message>
        <source>Each field has one owner, whose value is the truth; the other systems follow it. Map the fields of your systems first.</source>
        <translation>Każde pole ma jednego właściciela, którego wartość jest prawdą; inne systemy idą za nią. Najpierw zmapuj pola systemów.</translation>
    </message>
    <message>
        <source>Nothing is owned yet</source>
        <translation>Nic nie ma jeszcze właściciela</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Encja</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Własność</translation>
    </message>
    <message>
        <source>Who owns which field</source>
        <translation>Kto jest właścicielem którego pola</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere meanwhile. Your changes are kept here; discard them to see the saved state.</source>
        <translation>Konfigurację zmieniono tymczasem gdzie indziej. Twoje zmiany są tu zachowane; odrzuć je, by zobaczyć stan zapisany.</translation>
    </message>
    <message>
        <source>Newest wins</source>
        <translation>Wygrywa najnowsza</translation>
    </message>
    <message>
        <source>Follow the owner</source>
        <translation>Podążaj za właścicielem</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Wszystkie pola</translation>
    </message>
    <message>
        <source>With evidence</source>
        <translation>Z dowodami</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Which fields are shown</source>
        <translation>Które pola są pokazane</translation>
    </message>
    <message>
        <source>Find entity or field (Ctrl+F)</source>
        <translation>Znajdź encję lub pole (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find entity or field</source>
        <translation>Znajdź encję lub pole</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Powtórz</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>■ owner     ① stage, in order     ← follows     → gives only     – not mapped     ◥ changed, not saved</source>
        <translation>■ właściciel     ① etap, po kolei     ← podąża     → tylko daje     – niemapowane     ◥ zmienione, niezapisane</translation>
    </message>
    <message>
        <source>Space: owner, S: stage, N: newest, F: follows; or drag the owner</source>
        <translation>Spacja: właściciel, S: etap, N: najnowsza, F: podąża; albo przeciągnij właściciela</translation>
    </message>
    <message>
        <source>Show plan and save ...</source>
        <translation>Pokaż plan i zapisz ...</translation>
    </message>
    <message numerus="yes">
        <source>All %n entities</source>
        <translation>
            <numerusform>%n encja, wszystko</numerusform>
            <numerusform>Wszystkie %n encje</numerusform>
            <numerusform>Wszystkie %n encji</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no field %2 any more.</source>
        <translation>%1 nie ma już pola %2.</translation>
    </message>
    <message>
        <source>Unsaved changes: %1</source>
        <translation>Niezapisane zmiany: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change of owner</source>
        <translation>Zmiana właściciela</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Nowy etap</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>Zapisz macierz</translation>
    </message>
    <message>
        <source>ownership.csv</source>
        <translation>wlasnosc.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabele (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Nie można zapisać %1: %2</translation>
    </message>
</context>
<context>
    <name>splot::ui::OwnershipPresenter</name>
    <message>
        <source>Discard changes of ownership</source>
        <translation>Odrzuć zmiany własności</translation>
    </message>
</context>
<context>
    <name>splot::ui::PlanDialog</name>
    <message>
        <source>Approve, let it go</source>
        <translation>Zatwierdź i puść</translation>
    </message>
    <message>
        <source>Work it out again</source>
        <translation>Policz od nowa</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Nothing was sent yet. This is what Splot would write into your systems, worked out from the records and the ownership of now. Approving lets so much of it go, and a tenth more; beyond that Splot asks again.</source>
        <translation>Nic jeszcze nie wysłano. Tyle Splot zapisałby w Twoich systemach, licząc z obecnych rekordów i własności. Zatwierdzenie przepuszcza tyle i o jedną dziesiątą więcej; powyżej Splot zapyta znowu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Working the plan out ...</source>
        <translation>Liczę plan ...</translation>
    </message>
    <message>
        <source>Waiting for an engine ...</source>
        <translation>Czekam na silnik ...</translation>
    </message>
    <message>
        <source>%1 records looked at</source>
        <translation>Obejrzane rekordy: %1</translation>
    </message>
    <message>
        <source>%1 writes, %2 records looked at</source>
        <translation>Zapisy: %1, obejrzane rekordy: %2</translation>
    </message>
</context>
<context>
    <name>splot::ui::PlanModel</name>
    <message>
        <source>Entity</source>
        <translation>Encja</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usunięcia</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiwum</translation>
    </message>
    <message>
        <source>Cannot yet</source>
        <translation>Jeszcze nie</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Potrwa około</translation>
    </message>
</context>
<context>
    <name>splot::ui::PlanSampleModel</name>
    <message>
        <source>Record</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>Field there</source>
        <translation>Pole tam</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Jest teraz</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Będzie</translation>
    </message>
</context>
<context>
    <name>splot::ui::PlanView</name>
    <message>
        <source>What would be written, by flow</source>
        <translation>Co zostałoby zapisane, według przepływów</translation>
    </message>
    <message>
        <source>Samples of the differences</source>
        <translation>Próbki różnic</translation>
    </message>
    <message>
        <source>Samples: %1 in %2</source>
        <translation>Próbki: %1 w %2</translation>
    </message>
</context>
<context>
    <name>splot::ui::PreviewModel</name>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłano</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>brak wartości</translation>
    </message>
    <message>
        <source>its id there</source>
        <translation>jego identyfikator tam</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>niemapowane</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>Fails: %1</source>
        <translation>Błąd: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Ostrzeżenie: %1</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>W porządku</translation>
    </message>
    <message>
        <source>Fine, %1</source>
        <translation>W porządku, %1</translation>
    </message>
    <message>
        <source>%1 gives</source>
        <translation>%1 daje</translation>
    </message>
    <message>
        <source>Steps in</source>
        <translation>Kroki do rekordu</translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation>%1 ma</translation>
    </message>
    <message>
        <source>%1 would get</source>
        <translation>%1 otrzyma</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
</context>
<context>
    <name>splot::ui::ReconcilePage</name>
    <message>
        <source>Comparing</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>Wszystkie encje</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Eksport CSV</translation>
    </message>
    <message>
        <source>Waiting for an engine ...</source>
        <translation>Czekam na silnik ...</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Uzgodnienia</translation>
    </message>
    <message>
        <source>Differences found by the runs so far</source>
        <translation>Różnice znalezione w dotychczasowych przebiegach</translation>
    </message>
    <message>
        <source>Differences, run by run</source>
        <translation>Różnice, przebieg po przebiegu</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Różnice</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Wszystkie systemy</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Porównaj teraz</translation>
    </message>
    <message>
        <source>Repair by ownership ...</source>
        <translation>Napraw według własności ...</translation>
    </message>
    <message>
        <source>Entities: %1</source>
        <translation>Encje: %1</translation>
    </message>
    <message>
        <source>Systems: %1</source>
        <translation>Systemy: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Where do your systems disagree?</source>
        <translation>Gdzie Twoje systemy się nie zgadzają?</translation>
    </message>
    <message>
        <source>Splot compares what every system held for the same record when it was last read and shows the silent differences, ranked. Nothing is changed by looking.</source>
        <translation>Splot porównuje, co każdy system miał dla tego samego rekordu przy ostatnim odczycie, i pokazuje ciche różnice według wagi. Samo patrzenie nic nie zmienia.</translation>
    </message>
    <message>
        <source>Comparing: %1 records so far ...</source>
        <translation>Porównuję; rekordy dotąd: %1 ...</translation>
    </message>
    <message>
        <source>As last read, compared %1: of %2 records %3 are in more than one system, %4 of them agree everywhere; %5 values differ, %6 objects are missing.</source>
        <translation>Według ostatniego odczytu, porównane %1. Rekordy: %2, w więcej niż jednym systemie: %3, z tego wszędzie zgodne: %4; różne wartości: %5, brakujące obiekty: %6.</translation>
    </message>
    <message>
        <source>Save the differences</source>
        <translation>Zapisz różnice</translation>
    </message>
    <message>
        <source>differences.csv</source>
        <translation>roznice.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabele (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Nie można zapisać %1: %2</translation>
    </message>
    <message>
        <source>Compare all systems</source>
        <translation>Porównaj wszystkie systemy</translation>
    </message>
    <message>
        <source>Schedule ...</source>
        <translation>Harmonogram ...</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Differences between the systems</source>
        <translation>Różnice między systemami</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Nie można zapisać %1.</translation>
    </message>
    <message>
        <source>differences.pdf</source>
        <translation>roznice.pdf</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumenty (*.pdf)</translation>
    </message>
    <message>
        <source>When are the systems compared by themselves? What is ticked now is compared: %1, %2.</source>
        <translation>Kiedy systemy mają być porównywane same? Porównywane jest to, co teraz zaznaczono: %1, %2.</translation>
    </message>
    <message>
        <source>Scheduled: %1 ...</source>
        <translation>Według harmonogramu: %1 ...</translation>
    </message>
</context>
<context>
    <name>splot::ui::SettingsForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>(several values; kept as they are)</source>
        <translation>(kilka wartości; pozostają bez zmian)</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, wymagane</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>zapisany; wpisz, aby zastąpić</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Wybierz ...</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>Folder plików</translation>
    </message>
</context>
<context>
    <name>splot::ui::SettingsPage</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Waiting for an engine ...</source>
        <translation>Czekam na silnik ...</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>To okno</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motyw</translation>
    </message>
    <message>
        <source>Your name, for the audit</source>
        <translation>Twoje imię i nazwisko, do dziennika audytu</translation>
    </message>
    <message>
        <source>The language changes with the next start of the window.</source>
        <translation>Język zmieni się przy następnym uruchomieniu okna.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Obszar roboczy</translation>
    </message>
    <message>
        <source>These hold for everybody who works with this workspace, and are part of its configuration.</source>
        <translation>Obowiązują wszystkich pracujących z tym obszarem roboczym i są częścią jego konfiguracji.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dni</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Time zone of schedules</source>
        <translation>Strefa czasowa harmonogramów</translation>
    </message>
    <message>
        <source>Keep captured bodies</source>
        <translation>Przechowuj przechwycone treści</translation>
    </message>
    <message>
        <source>Set a record aside after so many flips an hour</source>
        <translation>Odstaw rekord po tylu przeskokach na godzinę</translation>
    </message>
    <message>
        <source>Copies and documents</source>
        <translation>Kopie i dokumenty</translation>
    </message>
    <message>
        <source>Back up the workspace ...</source>
        <translation>Kopia zapasowa obszaru roboczego ...</translation>
    </message>
    <message>
        <source>Write the documentation ...</source>
        <translation>Zapisz dokumentację ...</translation>
    </message>
    <message>
        <source>A copy while the engine goes on</source>
        <translation>Kopia bez zatrzymywania silnika</translation>
    </message>
    <message>
        <source>HTML or PDF for people without the program</source>
        <translation>HTML lub PDF dla osób bez programu</translation>
    </message>
    <message>
        <source>Put back what a system changed</source>
        <translation>Przywróć to, co zmienił system</translation>
    </message>
    <message>
        <source>Values that this system brought in the span, and that nobody changed since, get the value they had before. Look first; the systems are then written through a plan.</source>
        <translation>Wartości, które ten system wniósł w podanym czasie i których nikt potem nie zmienił, wracają do poprzednich. Najpierw sprawdź; zapis do systemów idzie potem przez plan.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Sprawdź</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Kopia zapasowa obszaru roboczego</translation>
    </message>
    <message>
        <source>Workspaces (*.splot)</source>
        <translation>Obszary robocze (*.splot)</translation>
    </message>
    <message>
        <source>Copying ...</source>
        <translation>Kopiuję ...</translation>
    </message>
    <message>
        <source>The copy is %1.</source>
        <translation>Kopia: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Nie można zapisać %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Nie można zapisać %1: %2</translation>
    </message>
    <message>
        <source>Write the documentation</source>
        <translation>Zapisz dokumentację</translation>
    </message>
    <message>
        <source>Web pages (*.html);;PDF (*.pdf)</source>
        <translation>Strony WWW (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The documentation is %1.</source>
        <translation>Dokumentacja: %1.</translation>
    </message>
    <message>
        <source>Looking ...</source>
        <translation>Sprawdzam ...</translation>
    </message>
    <message>
        <source>%1 values of %2 records would be put back; %3 were changed by others since and stay.</source>
        <translation>Wartości do przywrócenia: %1, w rekordach: %2; zmienione potem przez innych i pozostawione: %3.</translation>
    </message>
    <message>
        <source>%1

Put them back?</source>
        <translation>%1

Przywrócić je?</translation>
    </message>
    <message>
        <source>Done. What has to go out to the systems is under way, or waits for a plan.</source>
        <translation>Gotowe. To, co ma wyjść do systemów, jest w drodze albo czeka na plan.</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Uruchamiaj z sesją</translation>
    </message>
    <message>
        <source>Opens this workspace when you log in, in the tray where there is one.</source>
        <translation>Otwiera ten obszar roboczy po zalogowaniu, w zasobniku, jeśli jest.</translation>
    </message>
    <message>
        <source>Closing the window keeps Splot in the tray</source>
        <translation>Zamknięcie okna zostawia Splot w zasobniku</translation>
    </message>
    <message>
        <source>Tell when a fault starts and when it is gone</source>
        <translation>Powiadamiaj, gdy błąd się zaczyna i gdy ustaje</translation>
    </message>
    <message>
        <source>Restore a backup ...</source>
        <translation>Przywróć kopię zapasową ...</translation>
    </message>
    <message>
        <source>Write a support bundle ...</source>
        <translation>Zapisz paczkę dla pomocy ...</translation>
    </message>
    <message>
        <source>A workspace of its own, beside this one</source>
        <translation>Osobny obszar roboczy, obok tego</translation>
    </message>
    <message>
        <source>What helpers need, without personal data</source>
        <translation>To, czego potrzebuje pomoc, bez danych osobowych</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Wymaż osobę</translation>
    </message>
    <message>
        <source>Takes a record out of this workspace: values, bodies, search words, cases. That there was one, and when its values came, stays in the provenance.</source>
        <translation>Usuwa rekord z tego obszaru roboczego: wartości, treści, słowa wyszukiwania, sprawy. To, że istniał i kiedy przyszły jego wartości, pozostaje w pochodzeniu.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Przywróć kopię zapasową</translation>
    </message>
    <message>
        <source>Save the restored workspace</source>
        <translation>Zapisz przywrócony obszar roboczy</translation>
    </message>
    <message>
        <source>-restored</source>
        <translation>-przywrócony</translation>
    </message>
    <message>
        <source>The restored workspace is %1. Open it with: splot &quot;%1&quot;. Before it sends anything it reads every system in full and shows a plan; end this workspace&apos;s engine first.</source>
        <translation>Przywrócony obszar roboczy to %1. Otwórz go poleceniem: splot &quot;%1&quot;. Zanim coś wyśle, odczyta każdy system w całości i pokaże plan; najpierw zakończ silnik tego obszaru.</translation>
    </message>
    <message>
        <source>Write a support bundle</source>
        <translation>Zapisz paczkę dla pomocy</translation>
    </message>
    <message>
        <source>Documents (*.json)</source>
        <translation>Dokumenty (*.json)</translation>
    </message>
    <message>
        <source>Collecting ...</source>
        <translation>Zbieranie ...</translation>
    </message>
    <message>
        <source>The support bundle is %1. It is plain text: read it before you send it.</source>
        <translation>Paczka dla pomocy to %1. To zwykły tekst: przeczytaj go, zanim wyślesz.</translation>
    </message>
    <message>
        <source>Show the audit ...</source>
        <translation>Pokaż dziennik ...</translation>
    </message>
    <message>
        <source>Who did what, when, to what</source>
        <translation>Kto, co, kiedy i z czym zrobił</translation>
    </message>
    <message>
        <source>From test to production</source>
        <translation>Z testów na produkcję</translation>
    </message>
    <message>
        <source>The configuration travels as a folder of files, without secrets. Taken over elsewhere it asks for the addresses and secrets of that environment, and shows its plan first.</source>
        <translation>Konfiguracja podróżuje jako folder plików, bez sekretów. Przejmowana gdzie indziej pyta o adresy i sekrety tamtego środowiska i najpierw pokazuje plan.</translation>
    </message>
    <message>
        <source>Show the versions ...</source>
        <translation>Pokaż wersje ...</translation>
    </message>
    <message>
        <source>What the configuration was, and the way back</source>
        <translation>Jaka była konfiguracja i droga powrotna</translation>
    </message>
    <message>
        <source>Versions of the configuration</source>
        <translation>Wersje konfiguracji</translation>
    </message>
    <message>
        <source>Audit: who did what</source>
        <translation>Dziennik: kto co robił</translation>
    </message>
    <message>
        <source>Whole messages, requests and answers.</source>
        <translation>Całe komunikaty, żądania i odpowiedzi.</translation>
    </message>
    <message>
        <source>What happened to values and messages: changes, attempts, decisions, resolved cases. The last decision on each value stays.</source>
        <translation>Co działo się z wartościami i komunikatami: zmiany, próby, decyzje, rozwiązane sprawy. Ostatnia decyzja o każdej wartości zostaje.</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>bez ograniczeń</translation>
    </message>
    <message>
        <source>Keep the history</source>
        <translation>Przechowuj historię</translation>
    </message>
</context>
<context>
    <name>splot::ui::StageTable</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>W górę</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>W dół</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Stages, the first that matches wins</source>
        <translation>Etapy, wygrywa pierwszy pasujący</translation>
    </message>
    <message>
        <source>Double-click a condition to change it: a formula over the record, like status = &apos;paid&apos;.</source>
        <translation>Kliknij warunek dwukrotnie, by go zmienić: to formuła z pól rekordu, np. status = &apos;paid&apos;.</translation>
    </message>
    <message>
        <source>While this holds</source>
        <translation>Dopóki zachodzi</translation>
    </message>
    <message>
        <source>always</source>
        <translation>zawsze</translation>
    </message>
    <message>
        <source>An empty condition always holds.</source>
        <translation>Pusty warunek zachodzi zawsze.</translation>
    </message>
</context>
<context>
    <name>splot::ui::StepList</name>
    <message>
        <source>Steps of the test</source>
        <translation>Kroki testu</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>przeszło</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nie przeszło</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>passed: %1</source>
        <translation>przeszło: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>nie przeszło: %1</translation>
    </message>
    <message>
        <source>Testing ...</source>
        <translation>Sprawdzanie ...</translation>
    </message>
</context>
<context>
    <name>splot::ui::SuggestionDialog</name>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Suggested lines</source>
        <translation>Proponowane linie</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Pewność</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>Najmniejsza pewność</translation>
    </message>
    <message>
        <source>Tick all from</source>
        <translation>Zaznacz wszystkie od</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Draw the ticked lines</source>
        <translation>Narysuj zaznaczone linie</translation>
    </message>
    <message>
        <source>Nothing is mapped before you say so, and nothing is saved yet.</source>
        <translation>Nic nie zostanie zmapowane bez Twojej zgody i nic nie jest jeszcze zapisane.</translation>
    </message>
</context>
<context>
    <name>splot::ui::SystemForm</name>
    <message>
        <source>Paused</source>
        <translation>Wstrzymany</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Only read: nothing is ever written there</source>
        <translation>Tylko odczyt: nic tam nigdy nie jest zapisywane</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produkcja</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>tylko ręcznie</translation>
    </message>
    <message>
        <source>always; or for instance 22:00-05:30</source>
        <translation>zawsze; albo na przykład 22:00-05:30</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ochra</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Niebieski</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Fioletowy</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Morski</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliwkowy</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Różowy</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brązowy</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyjan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kolor</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>Read every</source>
        <translation>Czytaj co</translation>
    </message>
    <message>
        <source>Write only</source>
        <translation>Zapisuj tylko</translation>
    </message>
    <message>
        <source>Settings of the connector</source>
        <translation>Ustawienia łącznika</translation>
    </message>
    <message>
        <source>Secrets are kept by the engine, outside the workspace. They can be replaced here, and read nowhere.</source>
        <translation>Sekrety przechowuje silnik, poza obszarem roboczym. Można je tu zastąpić, ale nigdzie ich nie widać.</translation>
    </message>
</context>
<context>
    <name>splot::ui::SystemModel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ruch</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produkcja</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>%1, only read</source>
        <translation>%1, tylko odczyt</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Łącznik</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Obiekty</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Błędy</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>splot::ui::SystemsPage</name>
    <message>
        <source>A system is a shop, an ERP, a helpdesk, or a folder of files. Splot reads what it holds, and writes only what you approved in a plan.</source>
        <translation>System to sklep, ERP, helpdesk albo folder plików. Splot czyta, co w nim jest, a pisze tylko to, co zatwierdzisz w planie.</translation>
    </message>
    <message>
        <source>No system is connected yet</source>
        <translation>Żaden system nie jest jeszcze podłączony</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systemy</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Waiting for an engine ...</source>
        <translation>Czekam na silnik ...</translation>
    </message>
    <message>
        <source>Find a system (Ctrl+F)</source>
        <translation>Znajdź system (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a system</source>
        <translation>Znajdź system</translation>
    </message>
    <message>
        <source>Add system ...</source>
        <translation>Dodaj system ...</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>systems.csv</source>
        <translation>systemy.csv</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Sprawdź połączenie</translation>
    </message>
    <message>
        <source>Discover objects</source>
        <translation>Wykryj obiekty</translation>
    </message>
    <message>
        <source>Open in the mapper</source>
        <translation>Otwórz w maperze</translation>
    </message>
    <message>
        <source>Objects and their fields</source>
        <translation>Obiekty i ich pola</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Kondycja</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Obiekty</translation>
    </message>
    <message>
        <source>Testing ...</source>
        <translation>Sprawdzam ...</translation>
    </message>
    <message>
        <source>System %1</source>
        <translation>System %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Object, field</source>
        <translation>Obiekt, pole</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
    <message>
        <source>required</source>
        <translation>wymagane</translation>
    </message>
    <message>
        <source>Test connection to %1</source>
        <translation>Sprawdź połączenie z %1</translation>
    </message>
    <message>
        <source>Columns...</source>
        <translation>Kolumny...</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karty</translation>
    </message>
    <message>
        <source>How systems are shown</source>
        <translation>Sposób pokazania systemów</translation>
    </message>
    <message>
        <source>Systems as cards</source>
        <translation>Systemy jako karty</translation>
    </message>
</context>
<context>
    <name>splot::ui::TableView</name>
    <message>
        <source>Export what is shown</source>
        <translation>Eksport tego, co widać</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Pliki CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksport</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Nie udało się zapisać pliku %1: %2.</translation>
    </message>
</context>
<context>
    <name>splot::shell::StartWindow</name>
    <message>
        <source>Opened lately</source>
        <translation>Ostatnio otwierane</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>Utwórz obszar roboczy</translation>
    </message>
    <message>
        <source>Keeps the systems of a firm telling the same truth.</source>
        <translation>Pilnuje, by systemy firmy mówiły tę samą prawdę.</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Obejrzyj demo</translation>
    </message>
    <message>
        <source>A made-up firm with five systems at work. It runs on this computer only; nothing can be broken.</source>
        <translation>Zmyślona firma z pięcioma systemami przy pracy. Działa tylko na tym komputerze; niczego nie da się zepsuć.</translation>
    </message>
    <message>
        <source>New workspace ...</source>
        <translation>Nowy obszar roboczy ...</translation>
    </message>
    <message>
        <source>For your own systems. A workspace is one file with the set-up of one firm.</source>
        <translation>Dla twoich systemów. Obszar roboczy to jeden plik z ustawieniami jednej firmy.</translation>
    </message>
    <message>
        <source>Open a workspace ...</source>
        <translation>Otwórz obszar roboczy ...</translation>
    </message>
    <message>
        <source>A file NAME.splot, or a backup of one.</source>
        <translation>Plik NAZWA.splot albo jego kopia zapasowa.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nowy obszar roboczy</translation>
    </message>
    <message>
        <source>the firm&apos;s name, for instance acme</source>
        <translation>nazwa firmy, na przykład acme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Wybierz ...</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Folder obszaru roboczego</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>już go tam nie ma</translation>
    </message>
    <message>
        <source>Workspaces that you open stand here</source>
        <translation>Tu staną otwierane obszary robocze</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Otwórz obszar roboczy</translation>
    </message>
    <message>
        <source>Workspaces (*.splot);;All files (*)</source>
        <translation>Obszary robocze (*.splot);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>A name cannot hold any of these: %1</source>
        <translation>Nazwa nie może zawierać żadnego z tych znaków: %1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Nie ma folderu %1.</translation>
    </message>
    <message>
        <source>%1 is not there any more, and was taken off the list.</source>
        <translation>%1 już tam nie ma; zdjęto go z listy.</translation>
    </message>
</context>
<context>
    <name>splot::shell::Tray</name>
    <message>
        <source>Open Splot</source>
        <translation>Otwórz Splot</translation>
    </message>
    <message>
        <source>Open the Inbox</source>
        <translation>Otwórz skrzynkę</translation>
    </message>
    <message>
        <source>Quit Splot</source>
        <translation>Zakończ Splot</translation>
    </message>
    <message>
        <source>%1 needs a person</source>
        <translation>%1 potrzebuje człowieka</translation>
    </message>
</context>
<context>
    <name>splot::shell::HelpWindow</name>
    <message>
        <source>Help – Splot</source>
        <translation>Pomoc – Splot</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Okno</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>The command line, step by step</source>
        <translation>Wiersz poleceń krok po kroku</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formuły</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Tematy</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Find on this page (Ctrl+F)</source>
        <translation>Znajdź na stronie (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Znajdź na stronie</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Przewodnik</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
</context>
<context>
    <name>splot::shell::Tour</name>
    <message>
        <source>All is well, or it is not</source>
        <translation>Wszystko dobrze albo nie</translation>
    </message>
    <message>
        <source>Systems stand at the sides, the things that they share in the middle. A line is a flow, its width the traffic of the last hour. On the right stands what needs a person now, the most harmful first.</source>
        <translation>Po bokach stoją systemy, w środku to, co mają wspólne. Linia to przepływ, jej grubość to ruch z ostatniej godziny. Po prawej stoi to, co teraz wymaga człowieka, najgroźniejsze najpierw.</translation>
    </message>
    <message>
        <source>Try: point at a line and read how fast it is.</source>
        <translation>Spróbuj: wskaż linię i przeczytaj, jak szybko płynie.</translation>
    </message>
    <message>
        <source>Who owns what</source>
        <translation>Kto jest czego właścicielem</translation>
    </message>
    <message>
        <source>Each field has one owner: the system whose value is the truth. All others that have the field follow. When one of them changes it anyway, the value is put back, left, or proposed to you; the last columns count how often that happened.</source>
        <translation>Każde pole ma jednego właściciela: system, którego wartość jest prawdą. Pozostałe, które mają to pole, podążają. Gdy któryś mimo to je zmieni, wartość jest przywracana, zostawiana albo proponowana tobie; ostatnie kolumny liczą, jak często to było.</translation>
    </message>
    <message>
        <source>Try: choose a cell and read its rule on the right.</source>
        <translation>Spróbuj: wybierz komórkę i przeczytaj jej zasadę po prawej.</translation>
    </message>
    <message>
        <source>How fields correspond</source>
        <translation>Jak pola sobie odpowiadają</translation>
    </message>
    <message>
        <source>Every system is mapped once, to the shared entity in the middle. Drag from field to field; steps on a line change the value on its way. Below, the mapping is tried on real samples.</source>
        <translation>Każdy system jest mapowany raz, na wspólną encję w środku. Przeciągnij z pola na pole; kroki na linii zmieniają wartość po drodze. Niżej mapowanie jest próbowane na prawdziwych próbkach.</translation>
    </message>
    <message>
        <source>Try: click a line, and look at the value after each step.</source>
        <translation>Spróbuj: kliknij linię i zobacz wartość po każdym kroku.</translation>
    </message>
    <message>
        <source>What failed, by its cause</source>
        <translation>Co się nie udało, według przyczyny</translation>
    </message>
    <message>
        <source>All messages that fail for one reason are one case. Mend the reason once: set a value, or add a line to a lookup. The preview tells how many would now pass; nothing is sent by it.</source>
        <translation>Wszystkie wiadomości, które nie przeszły z jednego powodu, to jedna sprawa. Napraw powód raz: ustaw wartość albo dodaj wpis do słownika. Podgląd mówi, ile by teraz przeszło; niczego nie wysyła.</translation>
    </message>
    <message>
        <source>Try: choose the case of the unknown VAT rate, enter what it shall be, and apply it to all.</source>
        <translation>Spróbuj: wybierz sprawę nieznanej stawki VAT, podaj, czym ma być, i zastosuj do wszystkich.</translation>
    </message>
    <message>
        <source>Why is this value here?</source>
        <translation>Dlaczego jest tu ta wartość?</translation>
    </message>
    <message>
        <source>A record shows its values, and beside them what every system holds. Any value can be asked where it came from, who put it there, and what it replaced.</source>
        <translation>Rekord pokazuje swoje wartości, a obok to, co ma każdy system. Każdą wartość można zapytać, skąd przyszła, kto ją wpisał i co zastąpiła.</translation>
    </message>
    <message>
        <source>Try: press Enter on a field.</source>
        <translation>Spróbuj: naciśnij Enter na polu.</translation>
    </message>
    <message>
        <source>Traffic, as it happens</source>
        <translation>Ruch na żywo</translation>
    </message>
    <message>
        <source>Charts over one axis of time, every flow with its rate and what waits, and a feed that tells each change in a sentence. A system can be paused here; what is due then waits for it.</source>
        <translation>Wykresy na jednej osi czasu, każdy przepływ z tempem i tym, co czeka, oraz zdarzenia opowiadane zdaniami. System można tu wstrzymać; to, co mu należne, wtedy czeka.</translation>
    </message>
    <message>
        <source>That was the tour. Ctrl+K finds any record, case, command or screen; F1 opens the help.</source>
        <translation>To był przewodnik. Ctrl+K znajduje każdy rekord, sprawę, polecenie i ekran; F1 otwiera pomoc.</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Przewodnik</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Zakończ przewodnik</translation>
    </message>
    <message>
        <source>Guided tour: step %1 of %2</source>
        <translation>Przewodnik: krok %1 z %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
</context>
<context>
    <name>splot::shell::Alerts</name>
    <message>
        <source>%1: %2 %3, over the limit of %4.</source>
        <translation>%1: %2 %3, ponad granicą %4.</translation>
    </message>
    <message>
        <source>%1: %2 %3, within the limit of %4 again.</source>
        <translation>%1: %2 %3, znów w granicy %4.</translation>
    </message>
</context>
<context>
    <name>splot::ui::AlertDialog</name>
    <message>
        <source>Alerts</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>You are told once when an alert starts and once when it is over, for as long as Splot is open or in the tray. The rules are yours, on this computer.</source>
        <translation>Dowiesz się raz, gdy alarm się zacznie, i raz, gdy się skończy, dopóki Splot jest otwarty albo w zasobniku. Zasady są twoje, na tym komputerze.</translation>
    </message>
    <message>
        <source>Add an alert</source>
        <translation>Dodaj alarm</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Dla mnie</translation>
    </message>
    <message>
        <source>For the firm</source>
        <translation>Dla firmy</translation>
    </message>
</context>
<context>
    <name>splot::ui::SavedViews</name>
    <message>
        <source>Views</source>
        <translation>Widoki</translation>
    </message>
    <message>
        <source>Search, filters and columns, kept under a name</source>
        <translation>Szukanie, filtry i kolumny zapamiętane pod nazwą</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>Nie zapisano jeszcze widoku</translation>
    </message>
    <message>
        <source>Save this view ...</source>
        <translation>Zapisz ten widok ...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Zapisz ten widok</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
</context>
<context>
    <name>splot::ui::FirmAlerts</name>
    <message>
        <source>The engine tells these people once when an alert starts and once when it is over, whoever sits at a window. The rules belong to the configuration; a notice holds figures, and nothing of a record.</source>
        <translation>Silnik powiadamia te osoby raz, gdy alarm się zaczyna, i raz, gdy mija, bez względu na to, kto siedzi przy oknie. Reguły należą do konfiguracji; powiadomienie zawiera liczby i nic z rekordów.</translation>
    </message>
    <message>
        <source>Add an alert</source>
        <translation>Dodaj alarm</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Send a trial</source>
        <translation>Wyślij próbę</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Bez szyfrowania</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serwer poczty</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Szyfrowanie</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nazwa użytkownika</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (zwykły)</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>zachowane; wpisz, aby zmienić</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Select an alert first.</source>
        <translation>Najpierw zaznacz alarm.</translation>
    </message>
    <message>
        <source>Sending ...</source>
        <translation>Wysyłanie ...</translation>
    </message>
    <message>
        <source>The trial was taken: look whether it arrives.</source>
        <translation>Próba została przyjęta: sprawdź, czy dotarła.</translation>
    </message>
</context>
<context>
    <name>splot::ui::RuleTable</name>
    <message>
        <source>Not sent, tried again</source>
        <translation>Nie wysłano, ponawiane</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Ponad granicą</translation>
    </message>
    <message>
        <source>Within the limit</source>
        <translation>W granicy</translation>
    </message>
    <message>
        <source>My alerts</source>
        <translation>Moje alarmy</translation>
    </message>
    <message>
        <source>Alerts of the firm</source>
        <translation>Alarmy firmy</translation>
    </message>
    <message>
        <source>When this is over the limit</source>
        <translation>Gdy to przekracza granicę</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Czego</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Granica</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Przez</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Okno</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Zasobnik</translation>
    </message>
    <message>
        <source>Mail to</source>
        <translation>Poczta do</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Wszystkie systemy</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>ops@example.com, ...</source>
        <translation>biuro@example.com, ...</translation>
    </message>
    <message>
        <source>An address typed here is kept as a secret, as it often holds one.</source>
        <translation>Wpisany tu adres zostaje zachowany jako sekret, bo często go zawiera.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Jeszcze nie zapisany</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Jeszcze nie sprawdzony</translation>
    </message>
</context>
<context>
    <name>splot::ui::OutcomeDialog</name>
    <message>
        <source>Changed outcome</source>
        <translation>Zmieniony wynik</translation>
    </message>
    <message>
        <source>What reads or is written otherwise</source>
        <translation>Co czyta się lub zapisuje inaczej</translation>
    </message>
    <message>
        <source>The saved and the edited mappings were tried on the last changes: %1 of %2 of %3, %4 of %5 of %6 have another outcome. %7 values fail now that did not; %8 no longer fail.</source>
        <translation>Zapisane i zmienione mapowania wypróbowano na ostatnich zmianach: inny wynik ma %1 z %2 (%3) i %4 z %5 (%6). Wartości, które teraz zawodzą, a przedtem nie: %7; które już nie zawodzą: %8.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Fail now</source>
        <translation>Teraz zawodzą</translation>
    </message>
    <message>
        <source>Pass now</source>
        <translation>Teraz przechodzą</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Przykład</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Przedtem</translation>
    </message>
    <message>
        <source>With your edits</source>
        <translation>Po Twoich zmianach</translation>
    </message>
    <message>
        <source>writes %1</source>
        <translation>zapisuje %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>czyta %1</translation>
    </message>
</context>
<context>
    <name>splot::ui::SchemaDialog</name>
    <message>
        <source>Schema of the objects</source>
        <translation>Schemat obiektów</translation>
    </message>
    <message>
        <source>As mapped, as it is now, and what became of each line</source>
        <translation>Jak zmapowano, jak jest teraz i co stało się z każdą linią</translation>
    </message>
    <message>
        <source>Re-attach the ticked lines</source>
        <translation>Podłącz zaznaczone linie</translation>
    </message>
    <message>
        <source>Park the ticked lines</source>
        <translation>Zaparkuj zaznaczone linie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>The newest captured objects tell what the schema is now. A line whose place is gone is parked, never deleted: it goes on at the place that you tick here, or by drag in the drawing. Nothing is saved yet.</source>
        <translation>Najnowsze przechwycone obiekty mówią, jaki schemat jest teraz. Linia, której miejsce znikło, zostaje zaparkowana, nigdy usunięta: działa dalej w miejscu, które tu zaznaczysz, albo przeciągniętym na rysunku. Nic nie jest jeszcze zapisane.</translation>
    </message>
    <message>
        <source>As mapped</source>
        <translation>Jak zmapowano</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Jak jest teraz</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Co się z tym stało</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Where it may be now</source>
        <translation>Gdzie może być teraz</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 od %2</translation>
    </message>
    <message>
        <source>%1 (%2 % sure)</source>
        <translation>%1 (pewność %2 %)</translation>
    </message>
</context>
<context>
    <name>splot::ui::SchemaChange</name>
    <message>
        <source>the same objects hold the same values there</source>
        <translation>te same obiekty mają tam te same wartości</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>zachowana</translation>
    </message>
    <message>
        <source>kept; gives another type</source>
        <translation>zachowana; daje inny typ</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>zaparkowana</translation>
    </message>
    <message>
        <source>no longer given</source>
        <translation>już nie podawane</translation>
    </message>
    <message>
        <source>not in the newest samples</source>
        <translation>brak w najnowszych próbkach</translation>
    </message>
    <message>
        <source>new, not mapped</source>
        <translation>nowe, niezmapowane</translation>
    </message>
</context>
<context>
    <name>splot::ui::EntityPanel</name>
    <message>
        <source>Who may make and remove whole records, and what happens in the other systems then. Fields have their owners in the rows below.</source>
        <translation>Kto może tworzyć i usuwać całe rekordy i co dzieje się wtedy w innych systemach. Pola mają właścicieli w wierszach poniżej.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>may create</source>
        <translation>może tworzyć</translation>
    </message>
    <message>
        <source>may delete</source>
        <translation>może usuwać</translation>
    </message>
    <message>
        <source>Deleted elsewhere</source>
        <translation>Usunięty gdzie indziej</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Poza zakresem</translation>
    </message>
    <message>
        <source>nothing happens here</source>
        <translation>tu nic się nie dzieje</translation>
    </message>
    <message>
        <source>archived here</source>
        <translation>tu archiwizowany</translation>
    </message>
    <message>
        <source>deleted here</source>
        <translation>tu usuwany</translation>
    </message>
    <message>
        <source>%1: out of scope</source>
        <translation>%1: poza zakresem</translation>
    </message>
    <message>
        <source>%1: deleted elsewhere</source>
        <translation>%1: usunięty gdzie indziej</translation>
    </message>
    <message>
        <source>The mapping does not say yet which values archive an object there.</source>
        <translation>Mapowanie nie mówi jeszcze, które wartości archiwizują tam obiekt.</translation>
    </message>
</context>
<context>
    <name>splot audit</name>
    <message>
        <source>saved the configuration</source>
        <translation>zapisuje konfigurację</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>przydziela</translation>
    </message>
    <message>
        <source>put on hold</source>
        <translation>wstrzymuje</translation>
    </message>
    <message>
        <source>took off hold</source>
        <translation>zdejmuje wstrzymanie</translation>
    </message>
    <message>
        <source>changed tags</source>
        <translation>zmienia etykiety</translation>
    </message>
    <message>
        <source>named a ticket</source>
        <translation>podaje zgłoszenie</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>notuje</translation>
    </message>
    <message>
        <source>undid</source>
        <translation>cofa</translation>
    </message>
    <message>
        <source>did again</source>
        <translation>powtarza</translation>
    </message>
    <message>
        <source>retried</source>
        <translation>ponawia</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>naprawia</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>odrzuca</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>przywraca</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>przyjmuje</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>odmawia</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>łączy</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>rozdziela</translation>
    </message>
    <message>
        <source>set a value</source>
        <translation>ustawia wartość</translation>
    </message>
    <message>
        <source>pinned a value</source>
        <translation>przypina wartość</translation>
    </message>
    <message>
        <source>unpinned a value</source>
        <translation>odpina wartość</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>scala</translation>
    </message>
    <message>
        <source>undid a merge</source>
        <translation>cofa scalenie</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>odłącza</translation>
    </message>
    <message>
        <source>linked anew</source>
        <translation>łączy na nowo</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>wysyła ponownie</translation>
    </message>
    <message>
        <source>read from the source</source>
        <translation>czyta ze źródła</translation>
    </message>
    <message>
        <source>had it read</source>
        <translation>zleca odczyt</translation>
    </message>
    <message>
        <source>had a plan made</source>
        <translation>zleca plan</translation>
    </message>
    <message>
        <source>approved a plan</source>
        <translation>zatwierdza plan</translation>
    </message>
    <message>
        <source>compared the systems</source>
        <translation>porównuje systemy</translation>
    </message>
    <message>
        <source>had a way back planned</source>
        <translation>zleca plan powrotu</translation>
    </message>
    <message>
        <source>tested the connection</source>
        <translation>sprawdza połączenie</translation>
    </message>
    <message>
        <source>asked what there is</source>
        <translation>pyta, co jest</translation>
    </message>
    <message>
        <source>set a secret</source>
        <translation>ustawia sekret</translation>
    </message>
    <message>
        <source>removed a secret</source>
        <translation>usuwa sekret</translation>
    </message>
    <message>
        <source>made a backup</source>
        <translation>robi kopię</translation>
    </message>
    <message>
        <source>let the brake go</source>
        <translation>zwalnia hamulec</translation>
    </message>
    <message>
        <source>erased a record</source>
        <translation>wymazuje rekord</translation>
    </message>
    <message>
        <source>had it drained</source>
        <translation>zleca opróżnienie</translation>
    </message>
    <message>
        <source>drained, now paused</source>
        <translation>opróżniony, teraz wstrzymany</translation>
    </message>
    <message>
        <source>sent a notice of trial</source>
        <translation>wysyła próbne powiadomienie</translation>
    </message>
    <message>
        <source>stopped the engine</source>
        <translation>zatrzymuje silnik</translation>
    </message>
</context>
<context>
    <name>splot::inbox::KeptRecipes</name>
    <message>
        <source>Keep ...</source>
        <translation>Zachowaj ...</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Zapomnij</translation>
    </message>
    <message>
        <source>Kept repairs</source>
        <translation>Zachowane naprawy</translation>
    </message>
    <message>
        <source>Keeps this repair by a name; it is offered again for the same cause.</source>
        <translation>Zachowuje tę naprawę pod nazwą; będzie znów proponowana przy tej samej przyczynie.</translation>
    </message>
    <message>
        <source>none for this cause yet</source>
        <translation>jeszcze brak</translation>
    </message>
    <message numerus="yes">
        <source>choose one of %n</source>
        <translation>
            <numerusform>wybierz: %n</numerusform>
            <numerusform>wybierz jedną z %n</numerusform>
            <numerusform>wybierz jedną z %n</numerusform>
        </translation>
    </message>
    <message>
        <source>kept by %1, %2</source>
        <translation>zachowane przez: %1, %2</translation>
    </message>
    <message>
        <source>Recipe %1 is kept</source>
        <translation>Zachowano przepis %1</translation>
    </message>
    <message>
        <source>Recipe %1 is forgotten</source>
        <translation>Zapomniano przepis %1</translation>
    </message>
</context>
<context>
    <name>splot::ui::AuditDialog</name>
    <message>
        <source>Audit</source>
        <translation>Dziennik działań</translation>
    </message>
    <message>
        <source>Audit of %1</source>
        <translation>Dziennik działań: %1</translation>
    </message>
    <message>
        <source>Filter: a person, an action, a value</source>
        <translation>Filtr: osoba, działanie, wartość</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Eksport CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>audit.csv</source>
        <translation>dziennik.csv</translation>
    </message>
</context>
<context>
    <name>splot::ui::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Co robi</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Z czym</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Przedtem</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Potem</translation>
    </message>
</context>
<context>
    <name>splot::ui::TransferDialog</name>
    <message>
        <source>Show plan and take over ...</source>
        <translation>Pokaż plan i przejmij ...</translation>
    </message>
    <message>
        <source>Take a configuration over</source>
        <translation>Przejmij konfigurację</translation>
    </message>
    <message>
        <source>From %1. Mappings, entities, ownership and lookups come along. Addresses and secrets belong to the environment: of systems that are known here they stay, of new ones say them here. Nothing is saved before you saw the plan.</source>
        <translation>Z %1. Mapowania, encje, własność i słowniki są przejmowane. Adresy i sekrety należą do środowiska: znane tu systemy je zachowują, dla nowych podaj je tutaj. Nic nie zostanie zapisane, zanim zobaczysz plan.</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produkcja</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>Environment of new systems</source>
        <translation>Środowisko nowych systemów</translation>
    </message>
    <message>
        <source>Remove here what the folder does not have</source>
        <translation>Usuń tu to, czego nie ma w folderze</translation>
    </message>
    <message>
        <source>New systems are of</source>
        <translation>Nowe systemy należą do</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Settings of this environment</source>
        <translation>Ustawienia tego środowiska</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ustawienie</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>W folderze</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Tutaj</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>a secret of its own</source>
        <translation>własny sekret</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>type it; the engine keeps it</source>
        <translation>wpisz; zachowa go silnik</translation>
    </message>
    <message>
        <source>kept here; type to replace it</source>
        <translation>zachowany tu; wpisz, aby zmienić</translation>
    </message>
    <message>
        <source>The folder and this workspace say the same.</source>
        <translation>Folder i ten obszar roboczy mówią to samo.</translation>
    </message>
    <message>
        <source>Documents that change: %1.</source>
        <translation>Zmieniane dokumenty: %1.</translation>
    </message>
    <message>
        <source>Lookups may hold ids of the other environment; check: %1.</source>
        <translation>Słowniki mogą zawierać identyfikatory z innego środowiska; sprawdź: %1.</translation>
    </message>
    <message>
        <source>%1 needs &quot;%2&quot; here: what holds elsewhere does not hold in this environment.</source>
        <translation>%1 potrzebuje tu „%2”: to, co działa gdzie indziej, nie działa w tym środowisku.</translation>
    </message>
    <message>
        <source>Taken over from another workspace</source>
        <translation>Przejęte z innego obszaru roboczego</translation>
    </message>
    <message>
        <source>Saved. The engine approves the plan ...</source>
        <translation>Zapisano. Silnik zatwierdza plan...</translation>
    </message>
</context>
<context>
    <name>splot::ui::TransferPart</name>
    <message>
        <source>Write the configuration into a folder ...</source>
        <translation>Zapisz konfigurację w folderze ...</translation>
    </message>
    <message>
        <source>Take a configuration over ...</source>
        <translation>Przejmij konfigurację ...</translation>
    </message>
    <message>
        <source>A new or empty folder</source>
        <translation>Nowy lub pusty folder</translation>
    </message>
    <message>
        <source>The folder of another workspace&apos;s configuration</source>
        <translation>Folder z konfiguracją innego obszaru roboczego</translation>
    </message>
    <message numerus="yes">
        <source>%n documents are in %1; no secret and no record is among them.</source>
        <translation>
            <numerusform>%n dokument jest w %1; nie ma tam sekretów ani rekordów.</numerusform>
            <numerusform>%n dokumenty są w %1; nie ma tam sekretów ani rekordów.</numerusform>
            <numerusform>%n dokumentów jest w %1; nie ma tam sekretów ani rekordów.</numerusform>
        </translation>
    </message>
    <message>
        <source>The configuration is taken over.</source>
        <translation>Konfiguracja została przejęta.</translation>
    </message>
</context>
<context>
    <name>splot::ui::HistoryDialog</name>
    <message>
        <source>Back to this version ...</source>
        <translation>Wróć do tej wersji ...</translation>
    </message>
    <message>
        <source>Versions of the configuration</source>
        <translation>Wersje konfiguracji</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Wersje</translation>
    </message>
    <message>
        <source>What the version changed</source>
        <translation>Co zmieniła wersja</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Going back is a new version: nothing of the history is lost.</source>
        <translation>Powrót to nowa wersja: nic z historii nie ginie.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>The configuration is as it was then.</source>
        <translation>Konfiguracja jest taka jak wtedy.</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Powrót do wersji %1</translation>
    </message>
</context>
<context>
    <name>splot::ui::ReconcilePresenter</name>
    <message>
        <source>Schedule of comparisons</source>
        <translation>Harmonogram porównań</translation>
    </message>
</context>
<context>
    <name>splot::ui::ScheduleChoice</name>
    <message>
        <source>only by hand</source>
        <translation>tylko ręcznie</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>every so many seconds</source>
        <translation>co tyle sekund</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>codziennie</translation>
    </message>
    <message>
        <source>on working days</source>
        <translation>w dni robocze</translation>
    </message>
    <message>
        <source>once a week</source>
        <translation>raz w tygodniu</translation>
    </message>
    <message>
        <source>by cron fields</source>
        <translation>według pól cron</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekundy</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Dzień tygodnia</translation>
    </message>
    <message>
        <source>Minute, hour, day of the month, month, day of the week</source>
        <translation>Minuta, godzina, dzień miesiąca, miesiąc, dzień tygodnia</translation>
    </message>
    <message>
        <source>Cron fields</source>
        <translation>Pola cron</translation>
    </message>
</context>
<context>
    <name>splot::ui::ScheduleDialog</name>
    <message>
        <source>Schedule</source>
        <translation>Harmonogram</translation>
    </message>
    <message>
        <source>By the clocks of %1; what was missed while no engine ran is caught up.</source>
        <translation>Według zegarów %1; to, co pominięto, gdy żaden silnik nie działał, jest nadrabiane.</translation>
    </message>
</context>
<context>
    <name>splot::inbox::ResultDialog</name>
    <message>
        <source>What became of each message</source>
        <translation>Co się stało z każdą wiadomością</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Eksport CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>results.csv</source>
        <translation>wyniki.csv</translation>
    </message>
    <message>
        <source>%1 of %2 are settled</source>
        <translation>załatwione: %1 z %2</translation>
    </message>
</context>
<context>
    <name>splot::inbox::TraceModel</name>
    <message>
        <source>presence</source>
        <translation>obecność</translation>
    </message>
    <message>
        <source>%1 = %2: %3</source>
        <translation>%1 = %2: %3</translation>
    </message>
    <message>
        <source>%1, version %2 of the configuration</source>
        <translation>%1, wersja konfiguracji %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>przez: %1</translation>
    </message>
    <message>
        <source>%1 gave it</source>
        <translation>podał to %1</translation>
    </message>
    <message>
        <source>change %1, now %2</source>
        <translation>zmiana %1, teraz %2</translation>
    </message>
    <message>
        <source>try %1: %2</source>
        <translation>próba %1: %2</translation>
    </message>
    <message>
        <source>step: %1</source>
        <translation>krok: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
</context>
<context>
    <name>splot::records::MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Scal</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Scal dwa rekordy</translation>
    </message>
    <message>
        <source>%1 becomes part of the record that you choose: all links go there, values by ownership. Nothing is deleted in any system. Ctrl+Z parts them again.</source>
        <translation>%1 staje się częścią rekordu, który wybierzesz: przechodzą tam wszystkie połączenia, a wartości według własności. W żadnym systemie nic nie jest usuwane. Ctrl+Z znów je rozdziela.</translation>
    </message>
    <message>
        <source>Number, name, SKU, e-mail</source>
        <translation>Numer, nazwa, SKU, e-mail</translation>
    </message>
    <message>
        <source>Find the other record</source>
        <translation>Znajdź drugi rekord</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>Znalezione rekordy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
</context>
<context>
    <name>splot::ui::CaseBar</name>
    <message>
        <source>Back to the case</source>
        <translation>Wróć do sprawy</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>Inne próbki</translation>
    </message>
    <message>
        <source>They are tried with what is saved, in their old order.</source>
        <translation>Próbowane są z tym, co zapisano, w dawnej kolejności.</translation>
    </message>
    <message>
        <source>Shows the newest objects that were captured, as usual</source>
        <translation>Pokazuje najnowsze przechwycone obiekty, jak zwykle</translation>
    </message>
    <message>
        <source>No message of this case is open any more: %1</source>
        <translation>Żadna wiadomość tej sprawy nie jest już otwarta: %1</translation>
    </message>
    <message>
        <source>The samples are the failing messages of: %1</source>
        <translation>Próbkami są nieudane wiadomości sprawy: %1</translation>
    </message>
    <message>
        <source>What failed in this case was not captured from here; the samples are others: %1</source>
        <translation>To, co się tu nie udało, nie zostało stąd przechwycone; próbki są inne: %1</translation>
    </message>
    <message>
        <source>Of %1 tried, %2 fail as it is saved, %3 with your edits.</source>
        <translation>Z %1 wypróbowanych nie udaje się %2 według zapisanego stanu, %3 z Twoimi zmianami.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n messages</source>
        <translation>
            <numerusform>Ponów %n wiadomość</numerusform>
            <numerusform>Ponów %n wiadomości</numerusform>
            <numerusform>Ponów %n wiadomości</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::PasteGuard</name>
    <message>
        <source>What was to be pasted has %1 characters; this field takes %2. It was left as it is.</source>
        <translation>To, co miało zostać wklejone, ma %1 znaków; to pole mieści %2. Pozostało bez zmian.</translation>
    </message>
    <message>
        <source>This field takes %1 characters, and is full. It was left as it is.</source>
        <translation>To pole mieści %1 znaków i jest pełne. Pozostało bez zmian.</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Za długie</translation>
    </message>
</context>
<context>
    <name>splot::ui::ValueDialog</name>
    <message>
        <source>It would have %1 characters; up to %2 can be edited here. It was left as it is.</source>
        <translation>Miałaby %1 znaków; tu można edytować do %2. Pozostała bez zmian.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>This value has %1 characters; up to %2 can be edited here. Change it in the system that owns it.</source>
        <translation>Ta wartość ma %1 znaków; tu można edytować do %2. Zmień ją w systemie, który jest jej właścicielem.</translation>
    </message>
</context>
<context>
    <name>splot types</name>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>całkowita</translation>
    </message>
    <message>
        <source>decimal</source>
        <translation>dziesiętna</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>tak/nie</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>chwila</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>jedno z</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>odwołanie</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>object</source>
        <translation>obiekt</translation>
    </message>
</context>
</TS>
