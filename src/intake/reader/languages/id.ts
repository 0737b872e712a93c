import type { Language } from './language.ts';

export const id: Language = {
  code: 'id',
  headings: {
    summary:
      'profil|ringkasan|tentang saya|tentang|informasi dasar|ringkasan profesional|tujuan karier|deskripsi diri|profil singkat',
    work: 'pengalaman|pengalaman kerja|riwayat pekerjaan|pengalaman profesional|pekerjaan|pengalaman magang|riwayat kerja',
    education: 'pendidikan|riwayat pendidikan|latar belakang pendidikan|pendidikan formal',
    skills: 'keahlian|keterampilan|kemampuan|kompetensi|kemampuan teknis|keterampilan teknis',
    languages: 'bahasa|kemampuan bahasa|penguasaan bahasa',
    certificates: 'sertifikat|sertifikasi|pelatihan|kursus|sertifikat dan pelatihan|pelatihan dan sertifikasi',
    references: 'referensi|rekomendasi',
    contact: 'kontak|informasi kontak|hubungi saya',
    personal: 'data pribadi|data diri|informasi pribadi|biodata',
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
  positions:
    'manajer|asisten|analis|insinyur|pengembang|staf|staff|kepala|direktur|magang|konsultan|koordinator|guru|dosen|perawat|akuntan|spesialis|penulis|perancang|teknisi|pengawas|sekretaris|relawan|mentor|kasir|sopir|manager|officer|executive|supervisor',
  organisations:
    'pt|cv|tbk|universitas|yayasan|bank|rumah sakit|kementerian|dinas|perusahaan|koperasi|pemerintah|lembaga',
  schools: 'universitas|institut|sekolah|politeknik|akademi|sma|smk|sekolah tinggi|sman|smp|itb|ugm',
  degrees: 'sarjana|s1|s2|s3|d3|d4|diploma|magister|doktor|ijazah|strata',
  levels:
    'ahli|mahir|menengah|pemula|lanjutan|penutur asli|fasih|dasar|kemahiran bahasa ibu atau dwibahasa|kemahiran profesional penuh|kemahiran kerja terbatas|aktif|pasif|baik|bahasa ibu|kemahiran dasar|profesional|sangat baik|kemahiran profesional',
  at: 'di',
  titles: 'curriculum vitae|daftar riwayat hidup|cv|riwayat hidup|resume',
};
