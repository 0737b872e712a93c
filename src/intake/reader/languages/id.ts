import type { Language } from './language.ts';

export const id: Language = {
  code: 'id',
  headings: {
    summary:
      'profil|ringkasan|tentang saya|tentang|informasi dasar|ringkasan profesional|tujuan karier|deskripsi diri|profil singkat|profil diri|profil pribadi|ringkasan diri|ringkasan profil|profil profesional|tujuan karir|tujuan|tentang diri saya|tentang diri|objektif',
    work: 'pengalaman|pengalaman kerja|riwayat pekerjaan|pengalaman profesional|pekerjaan|pengalaman magang|riwayat kerja|pengalaman bekerja|magang|pengalaman kerja dan magang|karier|riwayat karier|pengalaman karir|pengalaman kerja & magang|pengalaman pekerjaan',
    education:
      'pendidikan|riwayat pendidikan|latar belakang pendidikan|pendidikan formal|pendidikan terakhir|latar belakang|riwayat pendidikan formal|jenjang pendidikan|pendidikan & pelatihan',
    skills:
      'keahlian|keterampilan|kemampuan|kompetensi|kemampuan teknis|keterampilan teknis|keahlian utama|kompetensi utama|keterampilan dan keahlian|kemampuan komputer|keahlian komputer|keterampilan digital|soft skill|hard skill|skill|keahlian teknis|kemampuan dan keahlian|alat|keahlian khusus|kelebihan|kemampuan & keahlian|keahlian dan kemampuan|soft skills|hard skills',
    languages:
      'bahasa|kemampuan bahasa|penguasaan bahasa|bahasa asing|bahasa yang dikuasai|keterampilan bahasa|kemampuan berbahasa',
    certificates:
      'sertifikat|sertifikasi|pelatihan|kursus|sertifikat dan pelatihan|pelatihan dan sertifikasi|lisensi & sertifikasi|lisensi dan sertifikasi|pendidikan non formal|pendidikan nonformal|pelatihan dan kursus|kursus dan pelatihan|riwayat pelatihan|sertifikasi dan pelatihan|pendidikan informal|sertifikasi profesional',
    references: 'referensi|rekomendasi',
    contact: 'kontak|informasi kontak|hubungi saya|hubungi|kontak saya|informasi kontak saya',
    personal:
      'data pribadi|data diri|informasi pribadi|biodata|data pribadi dan kontak|identitas|identitas diri|informasi diri',
    profiles: 'profil sosial|media sosial|tautan',
    volunteer:
      'sukarelawan|kegiatan sukarela|relawan|pekerjaan sukarela|pengalaman sukarela|kerja sukarela|pengalaman relawan|kegiatan sosial|pengalaman sukarelawan|kegiatan relawan',
    publications: 'publikasi|karya ilmiah|publikasi ilmiah|karya tulis|artikel|buku',
    awards:
      'penghargaan|prestasi|prestasi dan penghargaan|penghargaan dan prestasi|beasiswa|riwayat prestasi|kehormatan & penghargaan',
    interests: 'minat|hobi|minat dan hobi|hobi dan minat|ketertarikan|kegemaran',
    projects: 'proyek|pengalaman proyek|proyek pribadi|proyek akademik|riwayat proyek',
    other:
      'organisasi|pengalaman organisasi|kegiatan|riwayat organisasi|informasi tambahan|lain-lain|keanggotaan|seminar|paten|konferensi|pernyataan|informasi lain|pengalaman kepanitiaan|kegiatan ekstrakurikuler|aktivitas|seminar dan pelatihan|pengalaman organisasi dan kepanitiaan',
  },
  labels: {
    name: 'nama|nama lengkap',
    givenName: 'nama depan|nama kecil',
    familyName: 'nama belakang|nama keluarga|nama akhir',
    email: 'email|surel|e-mail',
    phone: 'telepon|telp|hp|no. hp|nomor telepon|ponsel|no. telepon',
    address: 'alamat|domisili|kota|lokasi',
    url: 'situs|situs web|website',
    birthDate: 'tanggal lahir|tempat, tanggal lahir|tempat tanggal lahir|ttl',
    nationality: 'kewarganegaraan|kebangsaan',
    maritalStatus: 'status pernikahan|status perkawinan|status',
    criminalRecord: 'skck|catatan kriminal|catatan kepolisian',
    religion: 'agama|kepercayaan',
    health:
      'kesehatan|kondisi kesehatan|disabilitas|golongan darah|gol. darah|status kesehatan|kehamilan|riwayat penyakit',
    unionMembership: 'serikat pekerja|serikat buruh|keanggotaan serikat pekerja',
    politicalOpinion: 'partai politik|partai|afiliasi politik|keanggotaan partai',
    ethnicOrigin: 'suku|etnis|suku bangsa|ras|suku/bangsa',
    sexualOrientation: 'orientasi seksual',
    gender: 'jenis kelamin|gender',
    birthPlace: 'tempat lahir|kota kelahiran|tempat kelahiran',
    visaStatus: 'izin kerja|visa|izin tinggal|kitas|status visa|visa kerja',
    photo: 'foto|pas foto',
    drivingLicence: 'sim|sim a|sim c|surat izin mengemudi',
    age: 'umur|usia',
    identityNumber:
      'nik|no. ktp|ktp|nomor ktp|npwp|paspor|no. paspor|nomor paspor|nomor induk kependudukan|no ktp|bpjs',
    keywords: 'kata kunci|teknologi',
    courses: 'mata kuliah|kursus',
    score: 'nilai|ipk|skor',
  },
  months: '2 peb pebruari|8 agt ags|9 sept|11 nop nopember',
  present: 'sekarang|saat ini|kini|hingga kini|sampai sekarang',
  since: 'sejak|mulai|dari',
  from: '',
  until: 'sampai|hingga|sampai dengan',
  to: 's/d|s.d|s.d.|sd|ke',
  seasons: 'awal|akhir|pertengahan',
  units: 'tahun|bulan|thn|bln',
  positions:
    'manajer|asisten|analis|insinyur|pengembang|staf|staff|kepala|direktur|magang|konsultan|koordinator|guru|dosen|perawat|akuntan|spesialis|penulis|perancang|teknisi|pengawas|sekretaris|relawan|mentor|kasir|sopir|manager|officer|executive|supervisor',
  organisations:
    'pt|cv|tbk|universitas|yayasan|bank|rumah sakit|kementerian|dinas|perusahaan|koperasi|pemerintah|lembaga',
  schools: 'universitas|institut|sekolah|politeknik|akademi|sma|smk|sekolah tinggi|sman|smp|itb|ugm',
  degrees: 'sarjana|s1|s2|s3|d3|d4|diploma|magister|doktor|ijazah|strata',
  levels:
    'ahli|mahir|menengah|pemula|lanjutan|penutur asli|fasih|dasar|kemahiran bahasa ibu atau dwibahasa|kemahiran profesional penuh|kemahiran kerja terbatas|aktif|pasif|baik|bahasa ibu|kemahiran dasar|profesional|sangat baik|kemahiran profesional',
  at: 'di',
  and: 'dan',
  titles: 'curriculum vitae|daftar riwayat hidup|cv|riwayat hidup|resume',
  letter: {
    greetings:
      'kepada yth|yang terhormat|dengan hormat|kepada pihak yang berkepentingan|kepada yang berkepentingan|yth',
    closings: 'hormat saya|hormat kami|salam hormat|salam',
    relations: 'atasan|atasan langsung|supervisor|manajer|rekan kerja|bekerja|bawahan|membimbing|pembimbing',
    between: 'antara',
  },
};
